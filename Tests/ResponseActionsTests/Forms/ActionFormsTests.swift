import DefenderAPI
import FoundationEssentials
import Testing

@testable import ResponseActions

/// The JSON that programs are given, word for word.
struct ActionFormsTests {
    @Test func `writes a device with its isolation and what runs on it`() throws {
        #expect(
            try DeviceSnapshot.sample().json.json == """
                {"id":"4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70","name":"fin-ws-014.contoso.example",\
                "lastSeen":"2026-11-22T06:00:00Z","osPlatform":"Windows11","osVersion":"24H2","group":"Finance",\
                "tags":["pci"],"health":"Active","onboarding":"onboarded",\
                "isolation":{"state":"isolated","scope":"Full","since":"2026-11-21T10:00:00Z"},\
                "running":[{"machineAction":"11111111-2222-3333-4444-555555555555","type":"Unisolate","status":"Pending",\
                "requestor":"soc@contoso.example","comment":"done","created":"2026-11-22T11:59:00Z"}],\
                "unsettled":[],"readAt":"2026-11-22T12:00:00Z"}
                """
        )
    }

    @Test func `leaves out what Defender does not say of a device`() throws {
        let machine = try #require(Machine(raw: JSONObject([.init("id", .string(DeviceID.sample.text))])))
        let device = DeviceSnapshot(
            machine: machine,
            isolation: .unknown(reason: "The list could not be read."),
            running: [],
            unsettled: [try .sample()],
            date: .noon
        )
        #expect(
            device.json.json == """
                {"id":"\(DeviceID.sample)","name":"\(DeviceID.sample)","tags":[],\
                "isolation":{"state":"unknown","reason":"The list could not be read."},"running":[],\
                "unsettled":[\(try ActionReport.sample().json.json)],"readAt":"2026-11-22T12:00:00Z"}
                """
        )
    }

    @Test(arguments: [
        (IsolationState.neverIsolated, #"{"state":"neverIsolated"}"#),
        (.released(since: "2026-11-21T10:00:00Z"), #"{"state":"released","since":"2026-11-21T10:00:00Z"}"#),
        (.isolated(scope: nil, since: "s"), #"{"state":"isolated","since":"s"}"#),
    ])
    func `writes each isolation state with what belongs to it`(state: IsolationState, text: String) {
        #expect(state.json.json == text)
    }

    @Test func `writes a confirmed action`() throws {
        #expect(
            try ActionReport.sample().json.json == """
                {"id":"99999999-8888-7777-6666-555555555555","action":"isolate","scope":"Selective","tenant":"sandbox",\
                "deviceId":"4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70","deviceName":"fin-ws-014.contoso.example",\
                "person":"ada","comment":"Beacon seen","correlation":"lens-99999999-8888-7777-6666-555555555555-0011",\
                "state":"succeeded","message":"The device is isolated.",\
                "machineAction":"11111111-2222-3333-4444-555555555555","ours":true,"requestId":"r-1",\
                "created":"2026-11-22T12:00:00Z","updated":"2026-11-22T12:00:00Z","undo":"release"}
                """
        )
    }

    @Test func `names the file or the action that an order is about`() throws {
        let sha1 = String(repeating: "ab", count: 20)
        let machineAction = "11111111-2222-3333-4444-555555555555"
        var report = try ActionReport.sample()
        report.order = try ActionOrder(.quarantine, file: FileSHA1(sha1))
        #expect(report.json["sha1"]?.string == sha1)
        #expect(report.json["scope"] == nil)
        report.order = try ActionOrder(.cancel, cancels: MachineActionID(machineAction))
        #expect(report.json["cancels"]?.string == machineAction)
    }

    @Test func `writes a preview with the request and the findings`() throws {
        let json = PreviewOutcome.ready(try .sample()).json
        #expect(json["outcome"]?.string == "ready")
        #expect(json["preview"]?["device"]?["name"]?.string == "fin-ws-014.contoso.example")
        var preview = try #require(json["preview"]?.object)
        preview["device"] = nil
        #expect(
            JSONValue.object(preview).json == """
                {"id":"99999999-8888-7777-6666-555555555555","token":"secret","expires":"2026-11-22T12:05:00Z",\
                "tenant":"sandbox","action":"isolate","scope":"Selective",\
                "request":{"method":"POST","path":"/api/machines/4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70/isolate",\
                "body":{"IsolationType":"Selective","Comment":"<comment>"}},"typedName":"fin-ws-014.contoso.example",\
                "acknowledgements":[{"code":"carefulDevice","sentence":"The rule tag:* asks for care."}],"notices":[]}
                """
        )
    }

    @Test func `writes what is running or done already`() throws {
        let device = try DeviceSnapshot.sample()
        let running = PreviewOutcome.alreadyRunning(device.running[0], device).json
        #expect(running["outcome"]?.string == "alreadyRunning")
        #expect(running["running"] == device.running[0].json)
        #expect(running["device"] == device.json)
        let done = PreviewOutcome.alreadyDone(device).json
        #expect(done["outcome"]?.string == "alreadyDone")
        #expect(done["device"] == device.json)
    }

    @Test func `writes the devices that a reference fits`() throws {
        let refusal = ActionRefusal(
            .ambiguousDevice,
            "Two devices.",
            devices: [DeviceSummary(try DeviceSnapshot.sample().machine)]
        )
        #expect(
            JSONValue.object(JSONObject(refusal.jsonMembers)).json == """
                {"refusal":"ambiguousDevice","devices":[{"id":"4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70",\
                "name":"fin-ws-014.contoso.example","lastSeen":"2026-11-22T06:00:00Z","osPlatform":"Windows11"}]}
                """
        )
        #expect(ActionRefusal(.usedToken, "Used.").jsonMembers == [.init("refusal", .string("usedToken"))])
    }
}
