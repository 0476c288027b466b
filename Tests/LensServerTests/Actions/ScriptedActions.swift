import DefenderAPI
import FoundationEssentials

import Synchronization
import Testing

@testable import LensServer
@testable import ResponseActions

/// Open actions whose course a test drives.
final class ScriptedActions: Sendable {
    struct Broken: Error {}

    private struct State {
        var open: [ActionReport] = []
        var settled = 0
        var settleFailures = 0
        var followers: [ActionID: AsyncThrowingStream<ActionReport, any Error>.Continuation] = [:]
    }

    /// The actions whose following began, in order.
    let begun: AsyncStream<ActionID>
    private let beginning: AsyncStream<ActionID>.Continuation
    private let state = Mutex(State())

    init(settleFailures: Int = 0) {
        (begun, beginning) = AsyncStream.makeStream()
        state.withLock { $0.settleFailures = settleFailures }
    }

    /// How often what was left open was settled, or tried to.
    var settled: Int { state.withLock { $0.settled } }

    var source: ActionFollower.Source {
        ActionFollower.Source(
            settle: { [self] in
                try state.withLock { state in
                    state.settled += 1
                    if state.settled <= state.settleFailures { throw Broken() }
                    return []
                }
            },
            open: { [self] in state.withLock { $0.open } },
            follow: { [self] id in
                let (stream, continuation) = AsyncThrowingStream.makeStream(of: ActionReport.self)
                state.withLock { $0.followers[id] = continuation }
                beginning.yield(id)
                return stream
            }
        )
    }

    /// Puts an action into the record.
    func add(_ report: ActionReport) {
        state.withLock { $0.open.append(report) }
    }

    /// Tells whoever follows the action how it is; after an end nothing comes any more.
    func tell(_ report: ActionReport) throws {
        let follower = try #require(state.withLock { $0.followers[report.id] })
        follower.yield(report)
        if report.state.isFinal {
            state.withLock { $0.open.removeAll { $0.id == report.id } }
            follower.finish()
        }
    }

    /// Breaks the following of an action off.
    func breakOff(_ id: ActionID) {
        state.withLock { $0.followers[id] }?.finish(throwing: Broken())
    }
}

extension ActionReport {
    /// An isolation in some state.
    static func sample(_ state: ActionState = .pending, id: ActionID = ActionID()) throws -> ActionReport {
        ActionReport(
            id: id,
            order: try ActionOrder(.isolate),
            tenant: "sandbox",
            deviceID: try #require(DeviceID(String(repeating: "a", count: 40))),
            deviceName: "pc-1",
            person: "rob",
            state: state,
            message: "It is \(state.rawValue).",
            isOurs: true,
            created: Date(timeIntervalSince1970: 1_795_348_800),
            updated: Date(timeIntervalSince1970: 1_795_348_800)
        )
    }

    /// The same action in another state.
    func now(_ state: ActionState) -> ActionReport {
        var report = self
        report.state = state
        return report
    }
}
