import DefenderAPI
import Logging
import ResponseActions

/// Follows every open action of the tenant once, however many people look, and tells them of each change.
///
/// Actions that another process began are found in the record within ``period``.
actor ActionFollower {
    /// What is known of actions; a test gives its own.
    struct Source: Sendable {
        /// Settles what an earlier process left open.
        var settle: @Sendable () async throws -> [ActionReport]
        /// The actions that are open, in the record.
        var open: @Sendable () async throws -> [ActionReport]
        /// Follows an action to its end.
        var follow: @Sendable (ActionID) -> AsyncThrowingStream<ActionReport, any Error>
    }

    /// Time between two looks into the record.
    static let period = Duration.seconds(5)
    /// Actions that are followed at a time; older ones beyond wait until one ends.
    static let capacity = 500

    private let source: Source
    private let time: TimeSource
    private let logger: Logger
    private let observe: @Sendable (ActionReport) -> Void
    private let looks: AsyncStream<Void>
    private let look: AsyncStream<Void>.Continuation
    private var isSettled = false
    /// What was logged last and has not passed since: a record that stays away is told of once.
    private var complaint: String?
    private var open: [ActionID: ActionReport] = [:]
    private var followed: Set<ActionID> = []
    private var feeds: [Int: ActionFeed] = [:]
    private var lastFeed = 0

    /// Creates a follower, which does nothing before ``run()``.
    ///
    /// - Parameters:
    ///   - source: Where actions are read and followed.
    ///   - time: The clock to wait by.
    ///   - logger: Is told what fails.
    ///   - observe: Called for each state of an action that is new here; must return at once.
    init(
        source: Source,
        time: TimeSource = TimeSource(),
        logger: Logger,
        observe: @escaping @Sendable (ActionReport) -> Void = { _ in }
    ) {
        self.source = source
        self.time = time
        self.logger = logger
        self.observe = observe
        (looks, look) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// How many actions are open.
    var openCount: Int { open.count }

    /// Settles what an earlier process left, then follows what is open, until the task is cancelled.
    ///
    /// To be called once.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { [time, look] in
                repeat { look.yield() } while (try? await time.sleep(until: time.now + ActionFollower.period)) != nil
            }
            for await _ in looks {
                await settle()
                for id in await unfollowed() {
                    group.addTask { await self.follow(id) }
                }
            }
            group.cancelAll()
        }
    }

    /// Opens a feed, which begins with the actions that are open, the oldest first.
    func feed() -> ActionFeed {
        lastFeed += 1
        let number = lastFeed
        let feed = ActionFeed { [weak self] in
            Task { await self?.close(number) }
        }
        feeds[number] = feed
        for report in open.values.sorted(by: { $0.created < $1.created }) { feed.tell(report) }
        return feed
    }

    /// Takes note of what somebody here found out, and follows it from now on unless it has ended.
    ///
    /// - Parameters:
    ///   - report: The action as it is now.
    ///   - isNew: Whether it was begun just now, so that even an end is news.
    func note(_ report: ActionReport, isNew: Bool = false) {
        let known = open[report.id]
        guard report != known, known != nil || isNew || report.isUnderWay else { return }
        if let known, known.updated > report.updated { return }
        open[report.id] = report.isUnderWay ? report : nil
        if known?.state != report.state { observe(report) }
        for feed in feeds.values { feed.tell(report) }
        if known == nil, report.isUnderWay { look.yield() }
    }

    private func close(_ number: Int) {
        feeds[number] = nil
    }

    private func settle() async {
        guard !isSettled else { return }
        do {
            for report in try await source.settle() { note(report) }
            isSettled = true
        } catch {
            log(error, "actions not settled")
        }
    }

    /// Looks into the record; returns what nobody follows, which from now on somebody does.
    private func unfollowed() async -> [ActionID] {
        do {
            let reports = try await source.open()
            complaint = nil
            let new = reports.filter { $0.isUnderWay && !followed.contains($0.id) }
                .prefix(ActionFollower.capacity - followed.count)
            for report in new {
                note(report)
                followed.insert(report.id)
            }
            return new.map(\.id)
        } catch {
            log(error, "open actions not read")
            return []
        }
    }

    private func follow(_ id: ActionID) async {
        do {
            for try await report in source.follow(id) { note(report) }
        } catch {
            log(error, "action not followed")
        }
        followed.remove(id)
    }

    private func log(_ error: any Error, _ message: Logger.Message) {
        guard !(error is CancellationError) else { return }
        let reason = (error as? AuditFailure)?.message ?? Problem(error)?.detail ?? "\(type(of: error))"
        guard reason != complaint else { return }
        complaint = reason
        logger.warning(message, metadata: ["reason": "\(reason)"])
    }
}

extension ActionFollower.Source {
    /// The actions of a desk.
    init(_ desk: ResponseDesk) {
        settle = { try await desk.settle() }
        open = { try await desk.reports(open: true, limit: ActionFollower.capacity) }
        follow = { desk.follow($0) }
    }
}

extension ActionReport {
    /// Whether it was sent, or is being sent, and has not ended.
    fileprivate var isUnderWay: Bool { !state.isFinal && state != .previewed }
}
