import KQL
import Lookup

extension ReportCard {
    /// The hunting tables: how much, from when to when, and the newest rows; of many tables fewer rows.
    var hunts: [TerminalText] {
        let found = shownHunts
        guard !found.isEmpty else { return [] }
        let rowLimit = found.count <= 4 ? 3 : found.count <= 8 ? 2 : 1
        let rows = found.reduce(0) { $0 + $1.rowCount }
        let counts = "\(rows) \(rows == 1 ? "row" : "rows") in \(found.count) \(found.count == 1 ? "table" : "tables")"
        let isCut = found.contains { $0.rowCount > rowLimit }
        let heading = title("Hunting", counts + (isCut ? "; the newest of each, --format json shows more" : ""))
        return ["", heading] + found.flatMap { lines(of: HuntExcerpt($0, rowLimit: rowLimit, card: self)) }
    }

    /// The tables that hold rows; of two results of one table, the query's and the typed hunt's, only the fuller one.
    private var shownHunts: [HuntResult] {
        let found = report.hunts.filter { $0.rowCount > 0 }
        return found.enumerated().filter { index, hunt in
            !found.enumerated().contains { other, fuller in
                fuller.table == hunt.table && Set(fuller.columns).isSuperset(of: hunt.columns)
                    && (fuller.rowCount > hunt.rowCount || (fuller.rowCount == hunt.rowCount && other < index))
            }
        }.map(\.element)
    }

    private func lines(of excerpt: HuntExcerpt) -> [TerminalText] {
        let heading = "    \(excerpt.hunt.table)  " + style(.quiet, "\(excerpt.counts)")
        return [heading] + excerpt.table.lines(width: width, style: style, indent: 6)
    }
}
