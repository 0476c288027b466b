import KQL
import Lookup

extension ReportCard {
    /// The hunting tables: how much, from when to when, and the newest rows; of many tables fewer rows.
    var hunts: [TerminalText] {
        let found = report.shownHunts.map { report.hunts[$0] }
        guard !found.isEmpty else { return [] }
        let rowLimit = found.count <= 4 ? 3 : found.count <= 8 ? 2 : 1
        let rows = found.reduce(0) { $0 + $1.rowCount }
        let counts = "\(rows) \(rows == 1 ? "row" : "rows") in \(found.count) \(found.count == 1 ? "table" : "tables")"
        let isCut = found.contains { $0.rowCount > rowLimit }
        let heading = title("Hunting", counts + (isCut ? "; the newest of each, --format json shows more" : ""))
        return ["", heading] + found.flatMap { lines(of: HuntExcerpt($0, rowLimit: rowLimit, card: self)) }
    }

    private func lines(of excerpt: HuntExcerpt) -> [TerminalText] {
        let heading = "    \(excerpt.hunt.table)  " + style(.quiet, "\(excerpt.counts)")
        return [heading] + excerpt.table.lines(width: width, style: style, indent: 6)
    }
}
