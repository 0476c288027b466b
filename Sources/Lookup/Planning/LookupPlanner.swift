import DefenderAPI
import Entities
import KQL

/// Decides what to ask about which entity, and what that costs; pure.
package struct LookupPlanner: Sendable {
    /// What a lookup does.
    package let options: LookupOptions
    /// Tables that the tenant was found to lack; they are not asked.
    package let lackingTables: Set<String>

    /// Addresses that say nothing, and are never looked up.
    static let ignoredAddresses: Set<String> = ["127.0.0.1", "255.255.255.255", "0.0.0.0"]
    /// Bytes of the longest value that is looked up.
    static let maxValueBytes = 2048

    /// Creates a planner; no table is known to lack unless said so.
    package init(options: LookupOptions, lackingTables: Set<String> = []) {
        self.options = options
        self.lackingTables = lackingTables
    }

    /// Makes the plan for some entities; equal ones are looked up once.
    package func plan(_ items: [LookupItem]) -> LookupPlan {
        var plan = LookupPlan(
            entries: entries(for: items),
            calls: [],
            options: options,
            lackingTables: options.typedHunts ? lackingTables.sorted() : []
        )
        let entities = plan.lookedUp.map { (entry: $0, entity: plan.entries[$0].item.entity) }
        let costs = CallCosts(options: options)
        plan.calls =
            costs.assigned(entities.filter { $0.entity.kind == .email }.map(\.entry))
            + template(entities) + typed(entities)
            + costs.followUps(plan.lookedUp)
        return plan
    }

    // MARK: Entities

    private func entries(for items: [LookupItem]) -> [LookupPlan.Entry] {
        var seen: Set<Entity> = []
        var taken = 0
        return items.filter { seen.insert($0.entity).inserted }.map { item in
            var disposition = disposition(of: item.entity)
            if disposition == .lookUp {
                taken += 1
                if taken > options.caps.entities { disposition = .skipped(tooManyReason) }
            }
            return LookupPlan.Entry(item: item, disposition: disposition)
        }
    }

    private func disposition(of entity: Entity) -> LookupPlan.Disposition {
        if Self.ignoredAddresses.contains(entity.value) {
            return .ignored("This address says nothing about anybody and is never looked up.")
        }
        if entity.value.utf8.count > Self.maxValueBytes {
            return .skipped("The value is longer than \(Self.maxValueBytes) bytes; look up a part of it.")
        }
        return .lookUp
    }

    private var tooManyReason: String {
        "A lookup takes at most \(options.caps.entities) entities (maxEntities); look this one up separately."
    }

    // MARK: Hunts

    private func template(_ entities: [(entry: Int, entity: Entity)]) -> [LookupPlan.Call] {
        TemplateHuntPlanner(options: options).hunts(for: entities).map { hunt in
            call(.template, hunt.targets.map(\.entry), hunt.query.text)
        }
    }

    private func typed(_ entities: [(entry: Int, entity: Entity)]) -> [LookupPlan.Call] {
        guard options.typedHunts else { return [] }
        return TypedHuntPlanner(options: options, lackingTables: lackingTables).hunts(for: entities).map { hunt in
            call(.typedHunts, hunt.targets.map(\.entry), hunt.query.text)
        }
    }

    private func call(_ source: LookupSource, _ entries: [Int], _ query: String) -> LookupPlan.Call {
        LookupPlan.Call(
            source: source,
            service: .hunting,
            count: .exactly(1),
            quota: .exactly(1),
            entries: entries,
            detail: query
        )
    }
}
