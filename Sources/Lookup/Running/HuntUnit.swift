import Entities
import HuntingSchema
import KQL

/// One hunting call that several entities share, and how it can be made smaller.
enum HuntUnit: Sendable {
    case template(TemplateHunt)
    case typed(TypedHunt)

    var source: LookupSource {
        switch self {
        case .template: .template
        case .typed: .typedHunts
        }
    }

    /// Positions in the plan of the entities that the call is made for.
    var entries: [Int] {
        switch self {
        case .template(let hunt): hunt.targets.map(\.entry)
        case .typed(let hunt): hunt.targets.map(\.entry)
        }
    }

    var query: KQLText {
        switch self {
        case .template(let hunt): hunt.query
        case .typed(let hunt): hunt.query
        }
    }

    /// Two smaller calls instead of this one; empty when it cannot be halved.
    var halves: [HuntUnit] {
        switch self {
        case .template(let hunt): hunt.halves.map(HuntUnit.template)
        case .typed(let hunt): hunt.halves.map(HuntUnit.typed)
        }
    }

    /// One entity by itself, and all the others; nil for a call that is not shared.
    ///
    /// The one is the plainest, so that it is not the one that an odd value makes fail.
    var probe: (one: HuntUnit, others: HuntUnit)? {
        switch self {
        case .template(let hunt):
            guard !hunt.isForAll, let index = plainest(hunt.targets.map(\.entity.value)) else { return nil }
            let (one, others) = split(hunt.targets, at: index)
            return (
                .template(TemplateHunt(template: hunt.template, targets: one)),
                .template(TemplateHunt(template: hunt.template, targets: others))
            )
        case .typed(let hunt):
            guard let index = plainest(hunt.targets.map(\.search.key)) else { return nil }
            var (left, right) = (hunt, hunt)
            (left.targets, right.targets) = split(hunt.targets, at: index)
            return (.typed(left.withoutUselessTables), .typed(right.withoutUselessTables))
        }
    }

    /// The tables by which a typed hunt could fail; empty for a template, whose tables are the administrator's.
    var tables: [String] {
        if case .typed(let hunt) = self { hunt.tables } else { [] }
    }

    /// The columns by which a typed hunt could fail; empty when it was made to bear their lack.
    var columns: Set<String> {
        guard case .typed(let hunt) = self, !hunt.isLenient else { return [] }
        let tables = hunt.tables.compactMap { HuntingSchema.table(named: $0) }
        return Set(tables.flatMap(\.entityColumns).map(\.column.name))
    }

    /// The same call, for which columns that the tenant lacks count as empty.
    var lenient: HuntUnit {
        guard case .typed(var hunt) = self else { return self }
        hunt.isLenient = true
        return .typed(hunt)
    }

    /// The same call without some tables; nil when none would be left.
    func without(_ tables: Set<String>) -> HuntUnit? {
        guard case .typed(var hunt) = self else { return nil }
        hunt.tables.removeAll(where: tables.contains)
        hunt = hunt.withoutUselessTables
        return hunt.tables.isEmpty ? nil : .typed(hunt)
    }

    private func plainest(_ values: [String]) -> Int? {
        guard values.count > 1 else { return nil }
        func oddness(_ value: String) -> Int {
            value.unicodeScalars.count { !$0.properties.isAlphabetic && !("0"..."9").contains($0) } * 100
                + value.utf8.count
        }
        return values.indices.min { oddness(values[$0]) < oddness(values[$1]) }
    }

    private func split<Target>(_ targets: [Target], at index: Int) -> ([Target], [Target]) {
        var others = targets
        let one = others.remove(at: index)
        return ([one], others)
    }
}

/// One call of the administrator's query.
struct TemplateHunt: Sendable {
    /// An entity, and its position in the plan.
    struct Target: Sendable, Hashable {
        var entry: Int
        var entity: Entity
    }

    let template: HuntTemplate
    let targets: [Target]

    /// True when the rows belong to every entity, because the query names none.
    var isForAll: Bool { !template.usesEntity }

    /// True when the rows carry the position of their entity.
    var isShared: Bool { !isForAll && targets.count > 1 }

    var query: KQLText {
        isShared ? template.sharedQuery(for: targets.map(\.entity)) : template.query(for: targets[0].entity)
    }

    var halves: [TemplateHunt] {
        guard isShared else { return [] }
        let middle = targets.count / 2
        return [targets[..<middle], targets[middle...]].map { TemplateHunt(template: template, targets: Array($0)) }
    }
}
