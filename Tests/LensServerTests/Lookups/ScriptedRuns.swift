import Entities
import FoundationEssentials
import Lookup
import Synchronization

@testable import LensServer

/// A tenant whose runs a test drives event by event.
final class ScriptedRuns: Sendable {
    /// One run under way.
    struct Run: Sendable {
        let items: [LookupItem]
        let patience: Duration
        fileprivate let events: AsyncThrowingStream<LookupEvent, any Error>.Continuation

        func finishSource(_ entry: Int, _ source: LookupSource) {
            events.yield(.sourceFinished(entry: entry, SourceOutcome(source, .clean)))
        }

        /// Answers an entity: every source is clean, or one of them failed.
        func answer(_ entry: Int, failed: LookupSource? = nil) {
            var report = EntityReport(item: items[entry])
            report.sources = LookupSource.allCases.map {
                $0 == failed ? SourceOutcome($0, .failed, message: "No.") : SourceOutcome($0, .clean)
            }
            events.yield(.reportFinished(entry: entry, report))
        }

        func finish(calls: Int = 1) {
            events.yield(.finished(LookupResult(reports: [], cost: LookupCost(calls: calls))))
            events.finish()
        }

        func answerAll(calls: Int = 1) {
            for entry in items.indices { answer(entry) }
            finish(calls: calls)
        }

        func breakOff() {
            events.finish()
        }
    }

    /// The runs in the order in which they began.
    let runs: AsyncStream<Run>
    /// The entities of runs that were cancelled.
    let cancelled: AsyncStream<[String]>
    private let begun: AsyncStream<Run>.Continuation
    private let ended: AsyncStream<[String]>.Continuation
    private let counter = Mutex(0)

    init() {
        (runs, begun) = AsyncStream.makeStream()
        (cancelled, ended) = AsyncStream.makeStream()
    }

    /// Runs that began so far.
    var count: Int { counter.withLock { $0 } }

    /// The next run that begins.
    func next() async throws -> Run {
        for await run in runs { return run }
        throw CancellationError()
    }

    /// The entities of the next run that is cancelled.
    func nextCancelled() async throws -> [String] {
        for await values in cancelled { return values }
        throw CancellationError()
    }

    var tenant: LookupDesk.Tenant {
        LookupDesk.Tenant(
            plan: { LookupPlanner(options: .standard).plan($0) },
            ask: { [self] items, patience in
                AsyncThrowingStream { continuation in
                    continuation.onTermination = { [ended] reason in
                        if case .cancelled = reason { ended.yield(items.map(\.entity.value)) }
                    }
                    counter.withLock { $0 += 1 }
                    begun.yield(Run(items: items, patience: patience, events: continuation))
                }
            }
        )
    }
}
