import DefenderAPI
import Synchronization
import Testing

@testable import ResponseActions

/// Each verified defect of the integration that this program replaces, and what is done here instead.
struct UpstreamDefectTests {
    let bench: ActionBench
    let desk: ResponseDesk

    init() throws {
        bench = try ActionBench()
        desk = bench.desk()
    }

    @Test(arguments: ["Full", "Selective"])
    func `A1: an isolation names its type`(scope: String) async throws {
        let report = try await bench.act(.isolate(scope.lowercased()), desk)
        #expect(report.state == .pending)
        #expect(bench.defender.orders.map { $0["IsolationType"]?.string } == [scope])
        #expect(bench.defender.orders.first?.members.map(\.name) == ["Comment", "IsolationType"])
    }

    @Test(arguments: [ActionKind.isolate, .release, .quarantine, .scan, .cancel])
    func `A2: the option is checked here, whatever a page shows`(kind: ActionKind) async throws {
        let running = bench.defender.add("RunAntiVirusScan", "Pending")
        let order = try ActionOrder(
            kind,
            file: kind == .quarantine ? FileSHA1(String(repeating: "a", count: 40)) : nil,
            cancels: kind == .cancel ? MachineActionID(running) : nil
        )
        let disabled = bench.desk { $0.enabled = [] }
        let request = ActionRequest(order, on: kind == .cancel ? nil : .id(.bench))
        await expectRefusal(.notEnabled) { try await disabled.preview(request, by: .kim) }
        #expect(bench.defender.orders.isEmpty)
        #expect(try await bench.entries().map(\.draft.event) == [.refused])
    }

    @Test
    func `A2: an option that was turned off since the preview counts`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        let disabled = bench.desk { $0.enabled = [.fileIsolation] }
        await expectRefusal(.notEnabled) { try await disabled.confirm(preview.confirmation(), by: .kim) }
        #expect(bench.defender.orders.isEmpty)
    }

    @Test(
        arguments: [
            "dev1/offboard?x=", "../machineactions", "..", "a/../../b", "dev%2foffboard", "dev1\u{0}", "dev1\r\nX: y",
            "'", String(repeating: "a", count: 1_000_000), String(repeating: "0", count: 39) + "/",
        ]
    )
    func `A3: what is no id never comes near a path`(text: String) {
        #expect(DeviceReference(text) == nil)
        #expect(MachineActionID(text) == nil)
        #expect(FileSHA1(text) == nil)
        #expect(ActionID(text) == nil)
    }

    @Test
    func `A3: an order goes to the path of its device and action alone`() async throws {
        try await bench.act(.isolate(), desk)
        let posts = bench.defender.state.withLock { $0.requests }.filter { $0.hasPrefix("POST") }
        #expect(posts == ["POST /api/machines/\(DeviceID.bench)/isolate"])
    }

    @Test
    func `A4: a refusal that names the file is a refusal`() async throws {
        let order = try ActionOrder.quarantine()
        let preview = try await bench.ready(order, desk)
        let text = "You may not touch \(order.file?.text ?? "")."
        bench.defender.fail(.init(call: .order, kind: .status(403, code: "Forbidden", message: text)))
        let report = try await desk.confirm(preview.confirmation(), by: .kim)
        #expect(report.state == .rejected)
        #expect(report.message.hasPrefix("Defender does not do it; nothing was begun."))
    }

    @Test
    func `A5: a quarantine that is queued is not shown as done, and is followed to its end`() async throws {
        let report = try await bench.act(.quarantine(), desk)
        #expect(report.state == .pending)
        #expect(report.message == "Defender has it, and the device has not begun.")
        bench.defender.set("Succeeded")
        #expect(try await desk.refresh(report.id).state == .succeeded)
    }

    @Test
    func `A6: an error of the service is not a success`() async throws {
        let preview = try await bench.ready(.quarantine(), desk)
        bench.defender.fail(.init(call: .order, kind: .status(500, code: "InternalServerError", message: "")))
        let report = try await desk.confirm(preview.confirmation(), by: .kim)
        #expect(report.state == .unknown)
        #expect(report.undo == nil)
    }

    @Test
    func `A7: an isolation that is in progress is under way`() async throws {
        bench.defender.add("Isolate", "InProgress", scope: "Full")
        let device = try await desk.device(.id(.bench))
        #expect(device.isolation == .neverIsolated)
        #expect(device.running.map(\.status) == ["InProgress"])
    }

    @Test(arguments: ["Failed", "Cancelled", "TimeOut", "Pending", "InProgress"])
    func `A7: a release that did not succeed leaves the device isolated`(status: String) async throws {
        bench.defender.add("Isolate", "Succeeded", scope: "Full")
        bench.defender.add("Unisolate", status)
        #expect(try await desk.device(.id(.bench)).isolation.name == "isolated")
    }

    @Test
    func `A7: a second isolation that was withdrawn leaves the device isolated`() async throws {
        bench.defender.add("Isolate", "Succeeded", scope: "Full")
        bench.defender.add("Isolate", "Cancelled", scope: "Full")
        #expect(try await desk.device(.id(.bench)).isolation.name == "isolated")
    }

    @Test
    func `A8: only the actions of the device are asked for, and others are not believed`() async throws {
        bench.defender.add("Isolate", "Succeeded", on: String(repeating: "f", count: 40), scope: "Full")
        #expect(try await desk.device(.id(.bench)).isolation == .neverIsolated)
        let list = bench.defender.state.withLock { $0.requests }.first { $0.contains("/api/machineactions?") }
        #expect(list?.contains("machineId") == true)
        #expect(list?.contains(DeviceID.bench.text) == true)
    }

    @Test
    func `A9: when the actions cannot be read the isolation is unknown, and that has to be acknowledged`() async throws
    {
        bench.defender.fail(.init(call: .list, kind: .status(403, code: "Forbidden", message: "no")))
        let device = try await desk.device(.id(.bench))
        #expect(device.isolation.name == "unknown")
        let preview = try await bench.ready(.isolate(), desk)
        #expect(preview.acknowledgements.map(\.code) == [.isolationUnknown])
    }

    @Test
    func `A10: a quarantine without a device is refused`() async throws {
        let request = ActionRequest(try .quarantine(), on: nil)
        await expectRefusal(.invalidRequest) { try await desk.preview(request, by: .kim) }
        #expect(bench.defender.state.withLock { $0.requests }.isEmpty)
    }

    @Test
    func `A11: the reason, the person and a correlation id reach Defender and the record`() async throws {
        let report = try await bench.act(.isolate(), desk)
        let correlation = try #require(report.correlation)
        let comment = bench.defender.orders.first?["Comment"]?.string
        #expect(comment == "Beacon to a known server [kim via Defender Lens; \(correlation)]")
        let entries = try await bench.entries()
        let sending = try #require(entries.first { $0.draft.event == .sending })
        #expect(correlation == "lens-\(report.id)-\(entries[sending.number - 2].hash.prefix(16))")
        #expect(sending.draft.person == "kim")
        #expect(sending.draft.details["comment"]?.string == "Beacon to a known server")
        #expect(sending.draft.details["before"]?["isolation"]?["state"]?.string == "neverIsolated")
    }

    @Test
    func `A12: one click does nothing; the device's name is typed, and the result stays`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        #expect(bench.defender.orders.isEmpty)
        await expectRefusal(.nameNotTyped) { try await desk.confirm(preview.confirmation(typed: "fin"), by: .kim) }
        _ = try await desk.confirm(preview.confirmation(typed: " FIN-WS-014 "), by: .kim)
        bench.calendar.pass(86_400)
        #expect(try await bench.desk().reports().map(\.id) == [preview.id])
    }

    @Test
    func `A13: each action speaks of itself`() async throws {
        var messages: Set<String> = []
        for kind in ActionKind.allCases {
            let bench = try ActionBench()
            if kind == .release { bench.defender.add("Isolate", "Succeeded", scope: "Full") }
            let running = kind == .cancel ? bench.defender.add("RunAntiVirusScan", "Pending") : nil
            let order = try ActionOrder(
                kind,
                file: kind == .quarantine ? FileSHA1(String(repeating: "a", count: 40)) : nil,
                cancels: running.flatMap(MachineActionID.init)
            )
            let desk = bench.desk()
            let report = try await bench.act(order, desk)
            if kind != .cancel { bench.defender.set("Succeeded") }
            messages.insert(try await desk.refresh(report.id).message)
        }
        #expect(messages.count == ActionKind.allCases.count)
    }

    @Test
    func `I4: an alert's id that leaves its path is no id`() {
        #expect(AlertID("x/../../machineactions?a=") == nil)
    }
}

/// Expects a refusal of a kind.
func expectRefusal<Value>(
    _ code: ActionRefusal.Code,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Value
) async {
    do {
        _ = try await body()
        Issue.record("Nothing was refused.", sourceLocation: sourceLocation)
    } catch let refusal as ActionRefusal {
        #expect(refusal.code == code, "\(refusal.message)", sourceLocation: sourceLocation)
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
    }
}
