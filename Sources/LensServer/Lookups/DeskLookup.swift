import Lookup

/// One asker's lookup: what it still waits for, and what it was not handed yet.
struct DeskLookup: Sendable {
    let openedAt: ContinuousClock.Instant
    /// Entities without a report.
    var openReports: Int
    /// The run that was started for it, until that ends.
    var ownRun: RunID?
    var joinedRuns: Set<RunID> = []
    /// What its own run took.
    var cost = LookupCost()
    /// Events that were not handed out yet, in order.
    var pending: [DeskEvent] = []
    /// How it ended, once the last event stands in ``pending`` or was handed out.
    var ending: LookupEnding?
    /// Whether an error left something out of a report.
    var isAffectedByError = false

    init(openedAt: ContinuousClock.Instant, openReports: Int) {
        self.openedAt = openedAt
        self.openReports = openReports
    }
}
