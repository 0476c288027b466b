import DefenderAPI
import FoundationEssentials
import Synchronization
import Testing

@testable import ResponseActions

struct ConfirmationTests {
    let bench: ActionBench
    let desk: ResponseDesk

    init() throws {
        bench = try ActionBench()
        desk = bench.desk()
    }

    @Test
    func `a token is known by its digest alone, and is different each time`() async throws {
        let first = try await bench.ready(.isolate(), desk)
        let second = try await bench.ready(.isolate(), desk)
        #expect(first.token != second.token)
        #expect(ConfirmationToken(first.token) != nil)
        for entry in try await bench.entries() {
            #expect(!entry.body.contains(first.token))
            #expect(!entry.body.contains(second.token))
        }
    }

    @Test
    func `a token works once`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        _ = try await desk.confirm(preview.confirmation(), by: .kim)
        await expectRefusal(.usedToken) { try await desk.confirm(preview.confirmation(), by: .kim) }
        #expect(bench.defender.orders.count == 1)
        #expect(try await desk.report(preview.id).state == .pending)
        #expect(try await bench.entries().last?.draft.details["refusal"]?.string == "usedToken")
    }

    @Test
    func `a token works for five minutes`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        bench.calendar.pass(300)
        await expectRefusal(.expiredToken) { try await desk.confirm(preview.confirmation(), by: .kim) }
        #expect(try await desk.report(preview.id).state == .refused)
        #expect(bench.defender.orders.isEmpty)
    }

    @Test
    func `a token works for the person who asked for it, and leaves theirs as it is`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        await expectRefusal(.unknownToken) { try await desk.confirm(preview.confirmation(), by: .ada) }
        #expect(bench.defender.orders.isEmpty)
        #expect(try await bench.entries().last?.draft.person == "ada")
        #expect(try await desk.confirm(preview.confirmation(), by: .kim).state == .pending)
    }

    @Test
    func `a token works in its tenant`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        let other = bench.desk(tenant: "fabrikam.example")
        await expectRefusal(.notFound) { try await other.report(preview.id) }
        await expectRefusal(.unknownToken) { try await other.confirm(preview.confirmation(), by: .kim) }
        #expect(bench.defender.orders.isEmpty)
    }

    @Test(
        arguments: [
            "", "x", "../..", "%2f", "\u{0}", String(repeating: "a", count: 43), String(repeating: "b", count: 1 << 20),
            String(repeating: "é", count: 43),
        ]
    )
    func `a token that was never given confirms nothing`(token: String) async throws {
        var confirmation = try await bench.ready(.isolate(), desk).confirmation()
        confirmation.token = token
        await expectRefusal(.unknownToken) { try await desk.confirm(confirmation, by: .kim) }
        #expect(bench.defender.orders.isEmpty)
        #expect(try await bench.entries().map(\.draft.event) == [.previewed, .refused])
    }

    @Test
    func `a name typed for another device confirms nothing`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        for typed in ["", " ", "fin-ws-015", "contoso.example", String(repeating: "f", count: 1 << 20)] {
            await expectRefusal(.nameNotTyped) { try await desk.confirm(preview.confirmation(typed: typed), by: .kim) }
        }
        #expect(bench.defender.orders.isEmpty)
        #expect(try await desk.report(preview.id).state == .previewed)
    }

    @Test
    func `a viewer may not ask for a preview, nor confirm one`() async throws {
        let request = ActionRequest(try .isolate(), on: .id(.bench))
        await expectRefusal(.roleMissing) { try await desk.preview(request, by: .viewer) }
        let preview = try await bench.ready(.isolate(), desk)
        await expectRefusal(.roleMissing) { try await desk.confirm(preview.confirmation(), by: .viewer) }
        #expect(bench.defender.orders.isEmpty)
        let refused = try await bench.entries().filter { $0.draft.event == .refused }
        #expect(refused.map(\.draft.person) == ["vic", "vic"])
        #expect(refused.map { $0.draft.details["refusal"]?.string } == ["roleMissing", "roleMissing"])
    }

    @Test
    func `what has to be acknowledged is asked for by its code`() async throws {
        bench.defender.state.withLock { $0.machines = [.machine(platform: "WindowsServer2022", tags: ["Tier 0"])] }
        let preview = try await bench.ready(.isolate(), desk)
        #expect(preview.acknowledgements.map(\.code) == [.server, .carefulDevice])
        let half = preview.confirmation(acknowledged: [.server])
        await expectRefusal(.notAcknowledged) { try await desk.confirm(half, by: .kim) }
        #expect(bench.defender.orders.isEmpty)
        #expect(try await desk.confirm(preview.confirmation(), by: .kim).state == .pending)
    }

    @Test
    func `what changed on the device since the preview stops the action`() async throws {
        typealias Change = @Sendable (ScriptedDefender) -> Void
        let changes: [Change] = [
            { $0.add("Isolate", "Succeeded", scope: "Full") },
            { $0.add("Isolate", "Pending", scope: "Full") },
            { $0.add("Isolate", "Succeeded", scope: "Selective") },
            { $0.add("Unisolate", "Pending") },
            { $0.fail(.init(call: .list, kind: .status(500, code: "x", message: "x"))) },
            { defender in defender.state.withLock { $0.machines = [.machine(name: "other.contoso.example")] } },
            { defender in defender.state.withLock { $0.machines = [.machine(platform: "WindowsServer2019")] } },
        ]
        for change in changes {
            let bench = try ActionBench()
            let desk = bench.desk()
            let preview = try await bench.ready(.isolate(), desk)
            change(bench.defender)
            await expectRefusal(.stateChanged) { try await desk.confirm(preview.confirmation(), by: .kim) }
            #expect(bench.defender.orders.isEmpty)
            #expect(try await desk.report(preview.id).state == .refused)
        }
    }

    @Test
    func `a change that does not matter stops nothing`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        bench.defender.add("RunAntiVirusScan", "Pending")
        #expect(try await desk.confirm(preview.confirmation(), by: .kim).state == .pending)
    }

    @Test
    func `when signing in fails nothing is sent, and the preview still holds`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        let other = bench.desk()
        bench.defender.fail(.init(call: .token, kind: .status(400, code: "invalid_client", message: "x")))
        await #expect(throws: APIError.self) { try await other.confirm(preview.confirmation(), by: .kim) }
        bench.defender.heal()
        #expect(try await desk.confirm(preview.confirmation(), by: .kim).state == .pending)
    }

    @Test
    func `without a record nothing is previewed and nothing is sent`() async throws {
        let life = Life()
        life.failWriting(from: 2)
        let desk = bench.desk(life: life)
        let preview = try await bench.ready(.isolate(), desk)
        await expectRefusal(.recordUnavailable) { try await desk.confirm(preview.confirmation(), by: .kim) }
        await expectRefusal(.recordUnavailable) { try await bench.ready(.isolate(), desk) }
        #expect(bench.defender.orders.isEmpty)
        #expect(try await bench.desk().report(preview.id).state == .previewed)
    }

    @Test
    func `an answer that cannot be recorded is told, and settled later`() async throws {
        let life = Life()
        life.failWriting(from: 3)
        let report = try await bench.act(.isolate(), bench.desk(life: life))
        #expect(report.state == .pending)
        #expect(report.machineAction != nil)
        #expect(report.message.contains("the answer could not be recorded"))
        #expect(try await desk.report(report.id).state == .sending)
        bench.calendar.pass(61)
        #expect(try await bench.desk().settle().map(\.state) == [.pending])
    }

    @Test
    func `who stops waiting does not stop the order`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        let task = Task { try await desk.confirm(preview.confirmation(), by: .kim) }
        bench.defender.state.withLock { $0.duringOrder = { task.cancel() } }
        _ = await task.result
        #expect(bench.defender.orders.count == 1)
        #expect(try await desk.report(preview.id).state == .pending)
    }
}
