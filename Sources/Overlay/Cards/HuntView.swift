import Lookup
import Mustache

/// The rows of one hunting table; the browser fills the grid.
struct HuntView: Sendable {
    /// The place among the report's hunts, by which the browser finds the rows.
    let index: Int
    let table: String
    /// Rows that were found.
    let found: Int
    /// Rows that are shown.
    let shown: Int
    let first: Instant?
    let last: Instant?

    /// Rows of all tables; of a table that both the hunting query and the typed hunts found, the larger count.
    static func rows(of hunts: [HuntView]) -> Int {
        Dictionary(hunts.map { ($0.table, $0.found) }, uniquingKeysWith: max).values.reduce(0, +)
    }

    /// The tables with rows, each once if one result holds another's rows.
    static func hunts(of report: EntityReport) -> [HuntView] {
        report.shownHunts.map { index in
            let hunt = report.hunts[index]
            return HuntView(
                index: index,
                table: hunt.table,
                found: hunt.rowCount,
                shown: hunt.rows.count,
                first: hunt.firstSeen.flatMap { Instant($0) },
                last: hunt.lastSeen.flatMap { Instant($0) }
            )
        }
    }
}

extension HuntView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "index": index
        case "table": table
        case "found": ByteText.grouped(Int64(found)) + (found == 1 ? " row" : " rows")
        case "shown": shown < found ? ByteText.grouped(Int64(shown)) : nil
        case "first": first == last ? nil : first
        case "last": last
        default: nil
        }
    }
}
