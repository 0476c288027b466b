import Entities
import HuntingSchema
import KQL

/// Spreads entities and tables over as few hunting calls as their size allows.
struct TypedHuntPlanner {
    let options: LookupOptions
    /// Tables that the tenant was found to lack.
    let lackingTables: Set<String>
    /// True when the tenant was found to lack a column.
    var isLenient = false

    /// Bytes of query text up to which tables share a call.
    ///
    /// Microsoft documents no limit for the text of a hunting query; this one is our own.
    static let maxQueryBytes = 48_000
    /// Entities up to which a call is shared; more would make answers of more than Microsoft's 50 MB likely.
    static let maxTargets = 250

    /// The calls for some entities; none for those that no column can hold.
    func hunts(for entities: [(entry: Int, entity: Entity)]) -> [TypedHunt] {
        let targets = entities.compactMap { entry, entity in
            EntitySearch(entity).map { TypedHunt.Target(entry: entry, search: $0) }
        }
        return chunks(of: targets).map(hunt).filter { !$0.tables.isEmpty }.flatMap(split)
    }

    /// Names of the tables that would be asked but for being known to lack.
    func lackingTables(for entity: Entity) -> [String] {
        guard let search = EntitySearch(entity) else { return [] }
        var all = hunt(for: [TypedHunt.Target(entry: 0, search: search)])
        all.tables = lackingTables.sorted()
        return all.withoutUselessTables.tables
    }

    private func hunt(for targets: [TypedHunt.Target]) -> TypedHunt {
        let tables = HuntingSchema.tables.filter { $0.replacedBy == nil && !lackingTables.contains($0.name) }
        return TypedHunt(
            targets: targets,
            tables: tables.map(\.name),
            maxRows: options.caps.rowsPerTable,
            lookbackDays: options.huntLookbackDays,
            isLenient: isLenient
        ).withoutUselessTables
    }

    private func chunks(of targets: [TypedHunt.Target]) -> [[TypedHunt.Target]] {
        var chunks: [[TypedHunt.Target]] = []
        var bytes = Int.max / 2
        for target in targets {
            let size = target.search.key.utf8.count + 4 + target.search.forms.reduce(0) { $0 + $1.utf8.count + 4 }
            if bytes + size > Self.maxQueryBytes / 2 || chunks[chunks.count - 1].count == Self.maxTargets {
                chunks.append([])
                bytes = 0
            }
            chunks[chunks.count - 1].append(target)
            bytes += size
        }
        return chunks
    }

    /// The hunt, or several over fewer tables, of about equal length, when its text is too long.
    private func split(_ hunt: TypedHunt) -> [TypedHunt] {
        let sizes = hunt.sizes
        let total = sizes.legs.reduce(0) { $0 + $1.bytes }
        let longest = sizes.legs.map(\.bytes).max() ?? 0
        let room = max(Self.maxQueryBytes - sizes.head - longest, 1)
        let share = total / ((total + room - 1) / room)
        var tables: [[String]] = [[]]
        var bytes = 0
        for leg in sizes.legs {
            if bytes > share {
                tables.append([])
                bytes = 0
            }
            tables[tables.count - 1].append(leg.table)
            bytes += leg.bytes
        }
        return tables.map { tables in
            var part = hunt
            part.tables = tables
            return part
        }
    }
}
