package import DefenderAPI

/// Looks entities up in one tenant: plans, asks, and puts the answers together.
///
/// A runner remembers for an hour which tables the tenant lacks and which filters it refuses; keep it between lookups.
package struct LookupRunner: Sendable {
    /// How the tenant is reached.
    package private(set) var client: DefenderClient
    /// What a lookup does.
    package let options: LookupOptions
    private let memory = LookupMemory()
    private let links: PortalLinks
    /// What time it is where the tenant is.
    package let clock: LookupClock

    /// Makes a runner that knows nothing of the tenant yet.
    ///
    /// - Parameters:
    ///   - client: How the tenant is reached.
    ///   - options: What a lookup does.
    ///   - portalURL: Base URL of the Defender portal for links that Microsoft's answers lack; nil takes the cloud's.
    ///   - clock: What time it is.
    package init(
        client: DefenderClient,
        options: LookupOptions,
        portalURL: String? = nil,
        clock: LookupClock = .system
    ) {
        self.client = client
        self.options = options
        self.clock = clock
        links = PortalLinks(portalURL: portalURL, cloud: client.settings.cloud, tenantID: client.settings.tenantID)
    }

    /// Returns the same runner, with the same memory, whose HTTP requests are told to an observer.
    ///
    /// - Parameter observe: See ``DefenderClient/observingCalls(_:)``.
    /// - Returns: The observed runner.
    package func observingCalls(_ observe: @escaping @Sendable (CallRecord) -> Void) -> LookupRunner {
        var runner = self
        runner.client = client.observingCalls(observe)
        return runner
    }

    /// Returns what a lookup of these entities would ask; makes no call.
    package func plan(_ items: [LookupItem]) -> LookupPlan {
        LookupPlanner(options: options, lackingTables: memory.lackingTables(at: clock.instant())).plan(items)
    }

    /// Looks entities up.
    ///
    /// A source that fails never fails the lookup: its outcome says so.
    ///
    /// - Parameters:
    ///   - items: In the order in which reports are wanted; equal entities are looked up once.
    ///   - priority: Whether a person waits.
    ///   - patience: How long the whole lookup may take; nil for no limit. A person waits 60 s.
    ///   - observe: Is told what happens, as it happens; one call at a time, from any thread. Must return soon.
    /// - Returns: A report for each entity, and the cost.
    /// - Throws: Only `CancellationError`; the calls of a cancelled lookup are cancelled.
    package func run(
        _ items: [LookupItem],
        priority: CallPriority = .interactive,
        patience: Duration? = .seconds(60),
        observe: @escaping @Sendable (LookupEvent) -> Void = { _ in }
    ) async throws -> LookupResult {
        let start = clock.instant()
        let plan = plan(items)
        let context = LookupContext(
            client: client,
            plan: plan,
            recorder: LookupRecorder(plan, observe: observe),
            memory: memory,
            extraCalls: ExtraCalls(),
            links: links,
            clock: clock,
            priority: priority,
            deadline: patience.map { start + $0 }
        )
        let meter = CallMeter()
        try await CallMeter.$current.withValue(meter) { try await LookupRun(context: context).run() }
        let cost = LookupCost(meter, milliseconds: (clock.instant() - start).inMilliseconds)
        let result = LookupResult(reports: context.recorder.reports, cost: cost)
        context.recorder.finish(result)
        return result
    }

    /// Looks entities up and streams what happens; the stream ends after `finished`.
    ///
    /// Leaving the stream early cancels the lookup. The parameters are those of ``run(_:priority:patience:observe:)``.
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

extension LookupCost {
    fileprivate init(_ meter: CallMeter, milliseconds: Int) {
        let services: [APIService] = [.hunting, .graph, .endpoint]
        self.init(
            calls: services.reduce(0) { $0 + meter[$1].calls },
            quota: Dictionary(uniqueKeysWithValues: services.map { ($0, meter[$0].quota) }),
            milliseconds: milliseconds
        )
    }
}

extension Duration {
    fileprivate var inMilliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
