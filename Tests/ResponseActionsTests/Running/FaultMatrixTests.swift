import DefenderAPI
import FoundationEssentials
import Testing

@testable import ResponseActions

/// Whatever breaks, and whenever: one order at most, recorded before it leaves, and never a false word about it.
struct FaultMatrixTests {
    enum Step: String, CaseIterable, Sendable {
        case beforeSend, duringSend, afterSend, answerLost, polling, recording
    }

    enum Kind: Hashable, Sendable {
        case killed, cut, timeOut
        case status(Int)

        static let all: [Kind] = [.killed, .cut, .timeOut] + [400, 401, 403, 404, 409, 429, 500, 503].map(Kind.status)

        /// Whether it leaves open if Defender took the order.
        var isDoubtful: Bool {
            switch self {
            case .killed, .cut, .timeOut, .status(409), .status(500), .status(503): true
            case .status: false
            }
        }

        var fault: ScriptedDefender.Fault.Kind {
            switch self {
            case .killed, .cut: .cut(isUnsent: false)
            case .timeOut: .timeOut
            case .status(let status): .status(status, code: "Scripted", message: "scripted")
            }
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let step: Step
        let kind: Kind
        let action: ActionKind
        var testDescription: String { "\(action) \(step) \(kind)" }
    }

    static let cases: [Case] = ActionKind.allCases.flatMap { action in
        Step.allCases.flatMap { step in
            // A refusal after the order was carried out is nothing that Defender does.
            Kind.all.filter { step != .afterSend || $0.isDoubtful }.map { Case(step: step, kind: $0, action: action) }
        }
    }

    @Test(arguments: cases)
    func `an order is sent once at most, recorded before, and told truly`(_ example: Case) async throws {
        let trial = try await Trial(example)
        await trial.run()
        try await trial.checkHonesty()
        try await trial.restart()
        try await trial.checkSettled()
        try await trial.confirmAgain()
        try await trial.checkSettled()
        #expect(trial.bench.defender.orders.count <= 1)
        #expect(trial.bench.ordersWithoutEntry == 0)
        #expect(try await AuditFile(path: trial.bench.folder.path).verify().fault == nil)
    }

    @Test
    func `the table has its sixty cases for each of five actions`() {
        #expect(FaultMatrixTests.cases.count == 5 * 61)
    }
}

/// One case of the matrix: an action, and what happens to it.
private struct Trial {
    typealias Case = FaultMatrixTests.Case

    let bench: ActionBench
    let example: Case
    let preview: ActionPreview
    let life: Life

    init(_ example: Case) async throws {
        self.example = example
        bench = try ActionBench()
        let order = try Trial.order(example.action, bench)
        preview = try await bench.ready(order, bench.desk())
        life = Life(endsAt: example.kind == .killed ? Trial.end(of: example.step) : nil)
    }

    /// Confirms and polls once, under the fault.
    func run() async {
        let desk = bench.desk(life: life)
        if example.step != .polling { arm() }
        _ = try? await desk.confirm(preview.confirmation(), by: .kim)
        if example.step == .polling { arm() }
        _ = try? await desk.refresh(preview.id)
    }

    /// What is shown must be what is true, or that it is not known.
    func checkHonesty() async throws {
        let report = try await bench.desk().report(preview.id)
        #expect(isHonest(report.state), "\(report.state), and Defender has \(truth.map { "\($0)" } ?? "nothing")")
    }

    /// A new process on the same record, a minute later, with Defender well again.
    func restart() async throws {
        bench.defender.heal()
        bench.calendar.pass(61)
        _ = try await bench.desk().settle()
    }

    /// As soon as Defender can be asked, what it has is known.
    func checkSettled() async throws {
        let state = try await bench.desk().report(preview.id).state
        guard let truth else {
            #expect([.previewed, .refused, .rejected, .unknown].contains(state))
            return
        }
        #expect(state == truth)
    }

    /// Somebody presses the button once more.
    func confirmAgain() async throws {
        _ = try? await bench.desk().confirm(preview.confirmation(), by: .kim)
    }

    private func isHonest(_ state: ActionState) -> Bool {
        guard let truth else { return [.previewed, .refused, .rejected, .sending, .unknown].contains(state) }
        return state == truth || state == .sending || state == .unknown
    }

    /// The state of what Defender has of this order; nil when it has nothing.
    private var truth: ActionState? {
        let digits = preview.id.text
        let action = bench.defender.actions.compactMap(MachineAction.init).first { action in
            let comment = example.action == .cancel ? action.text("cancellationComment") : action.requestorComment
            return comment?.contains(digits) ?? false
        }
        return action.flatMap(preview.order.state)
    }

    private func arm() {
        let fault = example.kind.fault
        let isKilled = example.kind == .killed
        switch example.step {
        case .beforeSend where !isKilled:
            bench.defender.fail(.init(call: .machine, kind: fault))
        case .duringSend where !isKilled:
            bench.defender.fail(.init(call: .order, kind: fault))
        case .afterSend where !isKilled:
            bench.defender.fail(.init(call: .order, kind: fault, afterwards: true))
        case .answerLost:
            bench.defender.fail(.init(call: .order, kind: .garbled, afterwards: true))
            guard !isKilled else { return }
            bench.defender.fail(.init(call: .list, kind: fault))
            bench.defender.fail(.init(call: .action, kind: fault))
        case .polling where !isKilled:
            bench.defender.fail(.init(call: .action, kind: fault))
        case .recording where !isKilled:
            // Defender answers like this, and the disk is full from that moment on.
            bench.defender.fail(.init(call: .order, kind: fault, afterwards: example.kind.isDoubtful))
            life.failWriting(from: 2)
        default: break
        }
    }

    private static func end(of step: FaultMatrixTests.Step) -> Life.Moment {
        switch step {
        case .beforeSend: .beforeEntry(1)
        case .duringSend: .beforeOrder
        case .afterSend: .orderSent
        case .answerLost: .answered
        case .polling: .beforePolling
        case .recording: .beforeEntry(2)
        }
    }

    private static func order(_ kind: ActionKind, _ bench: ActionBench) throws -> ActionOrder {
        switch kind {
        case .isolate: return try .isolate()
        case .release:
            bench.defender.add("Isolate", "Succeeded", scope: "Full")
            return try .release()
        case .quarantine: return try .quarantine()
        case .scan: return try ActionOrder(.scan)
        case .cancel: return try .cancel(bench.defender.add("RunAntiVirusScan", "Pending"))
        }
    }
}
