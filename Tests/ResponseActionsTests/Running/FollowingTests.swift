import DefenderAPI
import FoundationEssentials
import Synchronization
import Testing

@testable import ResponseActions

struct FollowingTests {
    let bench: ActionBench
    let desk: ResponseDesk

    init() throws {
        bench = try ActionBench()
        desk = bench.desk()
    }

    @Test
    func `an action is followed through each change to its end`() async throws {
        let report = try await bench.act(.isolate(), desk)
        var states: [ActionState] = []
        var undo: ActionKind?
        for try await now in desk.follow(report.id) {
            states.append(now.state)
            undo = now.undo
            bench.defender.set(states.count == 1 ? "InProgress" : "Succeeded")
        }
        #expect(states == [.pending, .inProgress, .succeeded])
        #expect(undo == .release)
        #expect(try await desk.device(.id(.bench)).isolation.name == "isolated")
    }

    @Test(
        arguments: [
            ScriptedDefender.Fault.Kind.status(500, code: "x", message: "x"), .status(429, code: "x", message: "x"),
            .status(404, code: "x", message: "x"), .timeOut, .cut(isUnsent: false), .garbled,
        ]
    )
    func `failures that pass do not end it`(kind: ScriptedDefender.Fault.Kind) async throws {
        let report = try await bench.act(.isolate(), desk)
        bench.defender.set("Succeeded")
        bench.defender.fail(.init(call: .action, kind: kind, times: 12))
        var states: [ActionState] = []
        for try await now in desk.follow(report.id) { states.append(now.state) }
        #expect(states == [.pending, .succeeded])
    }

    @Test
    func `a role that is missing ends it with the reason`() async throws {
        let report = try await bench.act(.isolate(), desk)
        bench.defender.fail(.init(call: .action, kind: .status(403, code: "Forbidden", message: "x")))
        await #expect(throws: APIError.self) { for try await _ in desk.follow(report.id) {} }
        #expect(try await desk.report(report.id).state == .pending)
    }

    @Test
    func `an action that does not exist is not followed`() async {
        await expectRefusal(.notFound) { for try await _ in desk.follow(ActionID()) {} }
    }

    @Test(arguments: ["Succeeded", "Failed", "TimeOut", "Cancelled"])
    func `nothing changes a final state`(final: String) async throws {
        let report = try await bench.act(.isolate(), desk)
        bench.defender.set(final)
        let ended = try await desk.refresh(report.id)
        #expect(ended.state.isFinal)
        for status in ["Pending", "Succeeded", "Failed", "Unheard of"] {
            bench.defender.set(status)
            #expect(try await desk.refresh(report.id) == ended)
        }
        var seen: [ActionReport] = []
        for try await now in desk.follow(report.id) { seen.append(now) }
        #expect(seen == [ended])
    }

    @Test
    func `a status that is not documented changes nothing, and one that goes back is told`() async throws {
        let report = try await bench.act(.isolate(), desk)
        var states: [ActionState] = []
        for status in ["Paused", "", "InProgress", "🔒", "Pending"] {
            bench.defender.set(status)
            states.append(try await desk.refresh(report.id).state)
        }
        #expect(states == [.pending, .pending, .inProgress, .inProgress, .pending])
        let device = try await desk.device(.id(.bench))
        #expect(device.running.count == 1)
    }

    @Test
    func `an undocumented status of a move leaves the isolation unknown`() async throws {
        bench.defender.add("Isolate", "Succeeded", scope: "Full")
        bench.defender.add("Unisolate", "PartlySucceeded")
        #expect(try await desk.device(.id(.bench)).isolation.name == "unknown")
    }

    @Test
    func `what another process may be sending is left alone for a minute`() async throws {
        let life = Life(endsAt: .orderSent)
        let preview = try await bench.ready(.isolate(), desk)
        _ = try? await bench.desk(life: life).confirm(preview.confirmation(), by: .kim)
        #expect(try await desk.report(preview.id).state == .sending)
        bench.calendar.pass(59)
        #expect(try await desk.settle().map(\.state) == [.sending])
        bench.calendar.pass(1)
        #expect(try await desk.settle().map(\.state) == [.pending])
        #expect(bench.defender.orders.count == 1)
    }

    @Test
    func `an action without answer is searched for until Defender lists it, and recorded once`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        bench.defender.fail(.init(call: .order, kind: .timeOut))
        let report = try await desk.confirm(preview.confirmation(), by: .kim)
        #expect(report.state == .unknown)
        for _ in 0..<3 { #expect(try await desk.refresh(report.id).state == .unknown) }
        let comment = try #require(bench.defender.orders.first?["Comment"]?.string)
        bench.defender.add("Isolate", "InProgress", comment: comment, scope: "Full")
        #expect(try await desk.refresh(report.id).state == .inProgress)
        let events = try await bench.entries().map(\.draft.event)
        #expect(events == [.previewed, .sending, .unanswered, .searched, .accepted])
        #expect(bench.defender.orders.count == 1)
    }

    @Test
    func `an unknown action asks for an acknowledgement before the next one`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        bench.defender.fail(.init(call: .order, kind: .timeOut))
        _ = try await desk.confirm(preview.confirmation(), by: .kim)
        let device = try await desk.device(.id(.bench))
        #expect(device.unsettled.map(\.id) == [preview.id])
        #expect(try await bench.ready(.isolate(), desk).acknowledgements.map(\.code) == [.unsettledAction])
    }

    @Test
    func `what runs already when Defender is asked is followed, and told to be somebody else's`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        // Somebody asks in the portal between the last look and the order.
        bench.defender.state.withLock { state in
            state.duringOrder = { [defender = bench.defender] in defender.add("Isolate", "Pending", scope: "Full") }
        }
        let report = try await desk.confirm(preview.confirmation(), by: .kim)
        #expect(report.state == .pending)
        #expect(!report.isOurs)
        #expect(report.message.contains("soc@contoso.example"))
        bench.defender.set("Succeeded")
        #expect(try await desk.refresh(report.id).state == .succeeded)
    }

    @Test
    func `a repeat whose original has ended is told to be refused, not earlier than at the second look`() async throws {
        let preview = try await bench.ready(.isolate(), desk)
        let text = "Action is already in progress"
        bench.defender.fail(.init(call: .order, kind: .status(400, code: "BadRequest", message: text)))
        let report = try await desk.confirm(preview.confirmation(), by: .kim)
        #expect(report.state == .unknown)
        #expect(try await desk.refresh(report.id).state == .rejected)
    }

    @Test
    func `a withdrawal is done when the action is, and has failed when that one ended in another way`() async throws {
        let running = bench.defender.add("RunAntiVirusScan", "Pending")
        let preview = try await bench.ready(.cancel(running), desk)
        bench.defender.fail(.init(call: .order, kind: .timeOut))
        #expect(try await desk.confirm(preview.confirmation(), by: .kim).state == .unknown)
        bench.defender.set("Succeeded")
        let report = try await desk.refresh(preview.id)
        #expect(report.state == .failed)
        #expect(report.message == "Nothing was withdrawn: the action had ended before.")
    }

    @Test
    func `open actions are listed, previews and refusals are not`() async throws {
        _ = try await bench.ready(.quarantine(), desk)
        let report = try await bench.act(.isolate(), desk)
        #expect(try await desk.reports(open: true).map(\.id) == [report.id])
        bench.defender.set("Succeeded")
        _ = try await desk.refresh(report.id)
        #expect(try await desk.reports(open: true).isEmpty)
        #expect(try await desk.reports(device: .bench).map(\.state) == [.succeeded])
        #expect(try await desk.reports(device: DeviceID(String(repeating: "f", count: 40))).isEmpty)
    }
}
