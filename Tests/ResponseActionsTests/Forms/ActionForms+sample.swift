import DefenderAPI
import FoundationEssentials
import Testing

@testable import ResponseActions

extension Date {
    /// 2026-11-22T12:00:00Z.
    static let noon = Date(timeIntervalSince1970: 1_795_348_800)
}

extension DeviceID {
    /// The device of the samples.
    static let sample: DeviceID = {
        guard let id = DeviceID("4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70") else { preconditionFailure("40 digits") }
        return id
    }()
}

extension DeviceSnapshot {
    /// An isolated workstation whose release is pending.
    static func sample() throws -> DeviceSnapshot {
        let machine = try JSONValue(
            parsing: Array(
                """
                {"id":"\(DeviceID.sample)","computerDnsName":"fin-ws-014.contoso.example","osPlatform":"Windows11",
                "version":"24H2","lastSeen":"2026-11-22T06:00:00Z","rbacGroupName":"Finance","machineTags":["pci"],
                "healthStatus":"Active","onboardingStatus":"onboarded"}
                """.utf8
            )
        )
        let action = try JSONValue(
            parsing: Array(
                """
                {"id":"11111111-2222-3333-4444-555555555555","type":"Unisolate","status":"Pending",
                "requestor":"soc@contoso.example","requestorComment":"done","creationDateTimeUtc":"2026-11-22T11:59:00Z"}
                """.utf8
            )
        )
        return DeviceSnapshot(
            machine: try #require(machine.object.flatMap(Machine.init)),
            isolation: .isolated(scope: "Full", since: "2026-11-21T10:00:00Z"),
            running: [try #require(action.object.flatMap(MachineAction.init).flatMap(RunningAction.init))],
            unsettled: [],
            date: .noon
        )
    }
}

extension ActionReport {
    /// A selective isolation that succeeded.
    static func sample() throws -> ActionReport {
        ActionReport(
            id: try #require(ActionID("99999999-8888-7777-6666-555555555555")),
            order: try ActionOrder(.isolate, scope: "selective"),
            tenant: "sandbox",
            deviceID: .sample,
            deviceName: "fin-ws-014.contoso.example",
            person: "ada",
            comment: "Beacon seen",
            correlation: "lens-99999999-8888-7777-6666-555555555555-0011",
            state: .succeeded,
            message: "The device is isolated.",
            machineAction: MachineActionID("11111111-2222-3333-4444-555555555555"),
            isOurs: true,
            requestID: "r-1",
            created: .noon,
            updated: .noon,
            undo: .release
        )
    }
}

extension ActionPreview {
    /// A selective isolation of a tagged device.
    static func sample() throws -> ActionPreview {
        ActionPreview(
            id: try #require(ActionID("99999999-8888-7777-6666-555555555555")),
            token: "secret",
            expires: .noon.addingTimeInterval(300),
            tenant: "sandbox",
            order: try ActionOrder(.isolate, scope: "Selective"),
            device: try .sample(),
            method: "POST",
            path: "/api/machines/\(DeviceID.sample)/isolate",
            body: JSONObject([.init("IsolationType", .string("Selective")), .init("Comment", .string("<comment>"))]),
            typedName: "fin-ws-014.contoso.example",
            acknowledgements: [Finding(.carefulDevice, "The rule tag:* asks for care.")],
            notices: []
        )
    }
}
