package import DefenderAPI

/// Looks entities up in one tenant: plans, asks, and puts the answers together.
///
/// A runner remembers for an hour which tables the tenant lacks and which filters it refuses; keep it between lookups.
package struct LookupRunner: Sendable {
    package let client: DefenderClient
    package let options: LookupOptions
    private let memory = LookupMemory()
    private let clock: LookupClock

    /// - Parameters:
    ///   - portalURL: Base URL of the Defender portal for links that Microsoft's answers lack; nil takes the cloud's.
    package init(
        client: DefenderClient,
        options: LookupOptions,
        portalURL: String? = nil,
        clock: LookupClock = .system
    ) {
        self.client = client
        self.options = options
        self.clock = clock
    }

    /// What a lookup of these entities would ask; makes no call.
    package func plan(_ items: [LookupItem]) -> LookupPlan {
        LookupPlanner(options: options).plan(items)
    }

    /// Looks entities up.
    ///
    /// A source that fails never fails the lookup: its outcome says so.
    ///
    /// - Parameters:
    ///   - items: In the order in which reports are wanted; equal entities are looked up once.
    ///   - priority: Whether a person waits.
    ///   - patience: How long the whole lookup may take; nil for no limit. A person waits 60 s.
    ///   - observe: Is told what happens, as it happens; one call at a time.
    /// - Throws: Only `CancellationError`; the calls of a cancelled lookup are cancelled.
    package func run(
        _ items: [LookupItem],
        priority: CallPriority = .interactive,
        patience: Duration? = .seconds(60),
        observe: @escaping @Sendable (LookupEvent) -> Void = { _ in }
    ) async throws -> LookupResult {
        LookupResult(reports: [], cost: LookupCost())
    }

    /// The same as a stream of events; it ends after `finished`, and leaving it early cancels the lookup.
    package func events(
        _ items: [LookupItem],
        priority: CallPriority = .interactive,
        patience: Duration? = .seconds(60)
    ) -> AsyncThrowingStream<LookupEvent, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task {
                do {
                    _ = try await run(items, priority: priority, patience: patience) { continuation.yield($0) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}
