package import DefenderAPI

/// The answer to a lookup: a report for each entity in the order asked for, and what it cost.
package struct LookupResult: Sendable, Hashable {
    /// One for each distinct entity, in the order asked for.
    package var reports: [EntityReport]
    /// What the lookup took.
    package var cost: LookupCost

    /// Creates a result.
    package init(reports: [EntityReport], cost: LookupCost) {
        self.reports = reports
        self.cost = cost
    }

    /// True when everything that was asked for came back or was left out by a cap; else a source failed in part.
    package var isComplete: Bool { !reports.contains { $0.isAffectedByError } }
}

/// What a lookup took from Microsoft's quotas.
package struct LookupCost: Sendable, Hashable {
    /// HTTP requests to Graph and Defender for Endpoint; tokens are not counted.
    package var calls: Int
    /// What counts against the quota of each service; an item of a batch counts as one.
    package var quota: [APIService: Int]
    /// Wall time from start to end.
    package var milliseconds: Int

    /// Creates a cost; nothing by default.
    package init(calls: Int = 0, quota: [APIService: Int] = [:], milliseconds: Int = 0) {
        self.calls = calls
        self.quota = quota
        self.milliseconds = milliseconds
    }
}
