package import DefenderAPI
package import Lookup

/// What a lookup took from Microsoft's quotas, and what is left of them.
package struct CostModel: Sendable {
    /// What the lookup took; nothing for one that was answered from memory.
    package var cost: LookupCost
    /// Calls that each service still takes at once; a service that is not named is not shown.
    package var quotaLeft: [APIService: Int]

    /// Creates a model.
    package init(cost: LookupCost, quotaLeft: [APIService: Int]) {
        self.cost = cost
        self.quotaLeft = quotaLeft
    }
}
