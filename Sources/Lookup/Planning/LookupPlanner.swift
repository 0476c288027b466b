/// Decides what to ask about which entity, and what that costs; pure.
package struct LookupPlanner: Sendable {
    package let options: LookupOptions
    /// Tables that the tenant was found to lack; they are not asked.
    package let lackingTables: Set<String>

    package init(options: LookupOptions, lackingTables: Set<String> = []) {
        self.options = options
        self.lackingTables = lackingTables
    }

    /// Makes the plan for some entities; equal ones are looked up once.
    package func plan(_ items: [LookupItem]) -> LookupPlan {
        LookupPlan(entries: [], calls: [], options: options, lackingTables: [])
    }
}
