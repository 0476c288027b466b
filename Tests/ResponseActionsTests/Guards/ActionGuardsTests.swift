import DefenderAPI
import FoundationEssentials
import Synchronization
import Testing

@testable import ResponseActions

struct ActionGuardsTests {
    let bench: ActionBench
    let desk: ResponseDesk

    init() throws {
        bench = try ActionBench()
        desk = bench.desk()
    }

    private func preview(
        _ order: ActionOrder,
        on reference: DeviceReference = .id(.bench),
        shownAs name: String? = nil,
        _ adjust: (inout ActionSettings) -> Void = { _ in },
        by actor: Actor = .kim
    ) async throws -> PreviewOutcome {
        try await bench.desk(adjust).preview(ActionRequest(order, on: reference, shownAs: name), by: actor)
    }

    private func ready(_ outcome: PreviewOutcome) throws -> ActionPreview {
        guard case .ready(let preview) = outcome else { throw BenchError.notReady }
        return preview
    }

    @Test
    func `a plain workstation needs no acknowledgement`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        #expect(preview.acknowledgements.isEmpty)
        #expect(preview.notices.isEmpty)
        #expect(preview.order.scope == "Full")
        #expect(preview.path == "/api/machines/\(DeviceID.bench)/isolate")
        #expect(preview.body["IsolationType"]?.string == "Full")
        #expect(preview.typedName == "fin-ws-014.contoso.example")
        #expect(preview.expires == bench.calendar.date.addingTimeInterval(300))
    }

    @Test(arguments: ["name:fin-ws-*", "name:fin-ws-014", "server", "tag:tier 0"])
    func `a protected device is refused, and the refusal recorded`(rule: String) async throws {
        bench.defender.state.withLock { $0.machines = [.machine(platform: "WindowsServer2022", tags: ["Tier 0"])] }
        await expectRefusal(.protectedDevice) {
            try await preview(.isolate(), { $0.refusedDevices = [rule].compactMap(DeviceRule.init) })
        }
        let entry = try #require(try await bench.entries().last)
        #expect(entry.draft.event == .refused)
        #expect(entry.draft.deviceID == DeviceID.bench.text)
        #expect(entry.draft.deviceName == "fin-ws-014.contoso.example")
    }

    @Test
    func `a device that became protected since the preview is refused`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        let strict = bench.desk { $0.refusedDevices = ["name:*"].compactMap(DeviceRule.init) }
        await expectRefusal(.protectedDevice) { try await strict.confirm(preview.confirmation(), by: .kim) }
        #expect(bench.defender.orders.isEmpty)
    }

    @Test(arguments: [nil, ""])
    func `a device of unknown platform may be a server`(platform: String?) async throws {
        bench.defender.state.withLock { $0.machines = [.machine(platform: platform)] }
        #expect(try await bench.ready(.isolate(), desk).acknowledgements.map(\.code) == [.platformUnknown])
        let unasked = try ready(try await preview(.isolate(), { $0.carefulDevices = [] }))
        #expect(unasked.acknowledgements.isEmpty)
    }

    @Test
    func `a name that several devices have is refused with the list`() async throws {
        let twin = try #require(DeviceID(String(repeating: "2", count: 40)))
        bench.defender.state.withLock { $0.machines.append(.machine(id: twin, name: "fin-ws-014.fabrikam.example")) }
        let name = try #require(DeviceReference("FIN-WS-014"))
        do {
            _ = try await preview(.isolate(), on: name)
            Issue.record("Nothing was refused.")
        } catch let refusal as ActionRefusal {
            #expect(refusal.code == .ambiguousDevice)
            #expect(Set(refusal.devices.map(\.id)) == [.bench, twin])
        }
        let full = try #require(DeviceReference("fin-ws-014.contoso.example"))
        #expect(try ready(try await preview(.isolate(), on: full)).device.machine.id == .bench)
    }

    @Test
    func `a device that Defender does not know is refused`() async throws {
        let gone = try #require(DeviceID(String(repeating: "3", count: 40)))
        await expectRefusal(.notFound) { try await preview(.isolate(), on: .id(gone)) }
        await expectRefusal(.notFound) { try await preview(.isolate(), on: .name("nowhere")) }
        await expectRefusal(.notFound) { try await desk.device(.id(gone)) }
    }

    @Test
    func `a name that does not belong to the id is refused`() async throws {
        await expectRefusal(.deviceMismatch) { try await preview(.isolate(), shownAs: "fin-ws-015") }
        await expectRefusal(.deviceMismatch) { try await desk.device(.id(.bench), shownAs: "dc01") }
        _ = try ready(try await preview(.isolate(), shownAs: "Fin-WS-014"))
    }

    @Test
    func `the same that runs already is shown and not sent again`() async throws {
        let id = bench.defender.add("Isolate", "InProgress", scope: "Full")
        guard case .alreadyRunning(let action, _) = try await preview(.isolate("Selective")) else {
            throw BenchError.notReady
        }
        #expect(action.id.text == id)
        #expect(try await bench.entries().isEmpty)
    }

    @Test
    func `a quarantine of another file may run`() async throws {
        bench.defender.add("StopAndQuarantineFile", "Pending", file: String(repeating: "cd", count: 20))
        _ = try ready(try await preview(.quarantine()))
        bench.defender.add("StopAndQuarantineFile", "Pending", file: String(repeating: "AB", count: 20))
        guard case .alreadyRunning = try await preview(.quarantine()) else { throw BenchError.notReady }
    }

    @Test
    func `a device whose isolation is not listed can be released with an acknowledgement`() async throws {
        let preview = try ready(try await preview(.release()))
        #expect(preview.device.isolation == .neverIsolated)
        #expect(preview.acknowledgements.map(\.code) == [.isolationUnknown])
    }

    @Test
    func `a device that is in that state already is left alone`() async throws {
        bench.defender.add("Isolate", "Succeeded", scope: "Full")
        guard case .alreadyDone(let device) = try await preview(.isolate()) else { throw BenchError.notReady }
        #expect(device.isolation.name == "isolated")
        #expect(try ready(try await preview(.isolate("selective"))).body["IsolationType"]?.string == "Selective")
        bench.defender.add("Unisolate", "Succeeded")
        guard case .alreadyDone = try await preview(.release()) else { throw BenchError.notReady }
    }

    @Test
    func `while the opposite runs nothing counts as done, and it has to be acknowledged`() async throws {
        bench.defender.add("Isolate", "Succeeded", scope: "Full")
        bench.defender.add("Unisolate", "Pending")
        #expect(try ready(try await preview(.isolate())).acknowledgements.map(\.code) == [.oppositeRunning])
    }

    @Test
    func `each person starts so many of a kind within an hour, and may always release`() async throws {
        let desk = bench.desk { $0.actionsPerHour = 2 }
        for _ in 0..<2 {
            try await bench.act(.isolate(), desk)
            bench.defender.set("Succeeded")
            try await bench.act(.release(), desk)
            bench.defender.set("Succeeded")
        }
        await expectRefusal(.limitReached) { try await bench.ready(.isolate(), desk) }
        _ = try await bench.ready(.isolate(), desk, by: .ada)
        _ = try await bench.ready(ActionOrder(.scan), desk)
        bench.calendar.pass(3601)
        try await bench.act(.isolate(), desk)
        bench.defender.set("Succeeded")
        #expect(try await bench.act(.release(), desk).state == .pending)
    }

    @Test
    func `a cancellation needs the option of what it withdraws`() async throws {
        let scan = bench.defender.add("RunAntiVirusScan", "Pending")
        let file = bench.defender.add("StopAndQuarantineFile", "InProgress")
        let foreign = bench.defender.add("LiveResponse", "Pending")
        let desk = bench.desk { $0.enabled = [.machinesIsolation] }
        #expect(try await bench.act(.cancel(scan), desk).state == .succeeded)
        await expectRefusal(.notEnabled) { try await bench.ready(.cancel(file), desk) }
        await expectRefusal(.notEnabled) { try await bench.ready(.cancel(foreign), desk) }
        #expect(bench.defender.orders.count == 1)
    }

    @Test(arguments: ["Succeeded", "Failed", "TimeOut", "Cancelled"])
    func `what has ended cannot be withdrawn`(status: String) async throws {
        let running = bench.defender.add("RunAntiVirusScan", "Pending")
        let preview = try await bench.ready(.cancel(running), desk)
        bench.defender.set(status)
        await expectRefusal(.nothingToCancel) { try await bench.ready(.cancel(running), desk) }
        await expectRefusal(.nothingToCancel) { try await desk.confirm(preview.confirmation(), by: .kim) }
        await expectRefusal(.notFound) { try await bench.ready(.cancel(UUID().uuidString), desk) }
        #expect(bench.defender.orders.isEmpty)
    }

    @Test
    func `an action is withdrawn on its own device only`() async throws {
        let running = bench.defender.add("RunAntiVirusScan", "Pending")
        let other = try #require(DeviceID(String(repeating: "4", count: 40)))
        await expectRefusal(.deviceMismatch) { try await preview(.cancel(running), on: .id(other)) }
        _ = try ready(try await preview(.cancel(running), on: .name("fin-ws-014")))
    }

    @Test
    func `a device out of reach is told`() async throws {
        bench.defender.state.withLock { state in
            state.machines[0]["lastSeen"] = .string("2026-11-01T00:00:00Z")
            state.machines[0]["healthStatus"] = .string("Inactive")
        }
        #expect(try await bench.ready(.isolate(), desk).notices.map(\.code) == [.notSeenLately, .notReachable])
    }
}
