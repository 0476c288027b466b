import Entities
import HuntingSchema
import KQL

/// One call that searches several tables for several entities.
struct TypedHunt: Sendable {
    /// An entity, and its position in the plan.
    struct Target: Sendable, Hashable {
        var entry: Int
        var search: EntitySearch
    }

    var targets: [Target]
    /// Names, in the order of the schema.
    var tables: [String]
    /// Newest rows that come along for an entity and table.
    var maxRows: Int
    var lookbackDays: Int
    /// True when columns that the tenant lacks shall count as empty; the query is longer then.
    var isLenient = false

    /// The query; asks each table for all entities at once, and yields a row for each table and entity with rows, and
    /// one without an entity for each table that the tenant has.
    var query: KQLText {
        let legs = legs
        return "\(lists.definitions)\nunion isfuzzy=true\n\(legs.map(\.text).joined(separator: ",\n"))"
    }

    /// Bytes of the lists at the head of the query, and of the part of each table.
    var sizes: (head: Int, legs: [(table: String, bytes: Int)]) {
        (lists.definitions.text.utf8.count + 40, legs.map { ($0.table.name, $0.text.text.utf8.count + 2) })
    }

    private var lists: SearchLists { SearchLists(targets.map(\.search)) }

    private var legs: [TableLeg] {
        let lists = lists
        return tables.compactMap { HuntingSchema.table(named: $0) }.compactMap { table in
            TableLeg(table, lists, of: self)
        }
    }

    /// The same hunt for fewer entities, or for one entity over fewer tables; empty when it cannot be halved.
    var halves: [TypedHunt] {
        var left = self
        var right = self
        if targets.count > 1 {
            left.targets = Array(targets[..<(targets.count / 2)])
            right.targets = Array(targets[(targets.count / 2)...])
        } else if tables.count > 1 {
            left.tables = Array(tables[..<(tables.count / 2)])
            right.tables = Array(tables[(tables.count / 2)...])
        } else {
            return []
        }
        return [left, right].map(\.withoutUselessTables)
    }

    /// The same hunt without the tables that have no column for any of its entities.
    var withoutUselessTables: TypedHunt {
        var hunt = self
        let kept = Set(legs.map(\.table.name))
        hunt.tables = tables.filter(kept.contains)
        return hunt
    }
}
