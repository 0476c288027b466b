import DefenderAPI
import KQL
import Lookup

extension ReportCard {
    /// Rows of one table that are shown.
    private var rowLimit: Int { 3 }

    /// The hunting tables: how much, from when to when, and the newest rows.
    var hunts: [TerminalText] {
        let found = shownHunts
        guard !found.isEmpty else { return [] }
        let rows = found.reduce(0) { $0 + $1.rowCount }
        let heading = title(
            "Hunting",
            "\(rows) \(rows == 1 ? "row" : "rows") in \(found.count) \(found.count == 1 ? "table" : "tables")"
        )
        return ["", heading] + found.flatMap { lines(of: $0) }
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

    private func lines(of hunt: HuntResult) -> [TerminalText] {
        let times = [hunt.firstSeen, hunt.lastSeen].compactMap { $0 }.map { TimeText.minute(ofWireInstant: $0) }
        let span = times.first == times.last ? times.first ?? "" : times.joined(separator: " → ")
        let count = "\(hunt.rowCount) \(hunt.rowCount == 1 ? "row" : "rows")"
        let heading = "    \(hunt.table)" + "  " + style(.quiet, "\(count)  \(span)")
        let hidden = hunt.rowCount - min(rowLimit, hunt.rows.count)
        return [heading] + table(of: hunt).lines(width: width, style: style, indent: 6)
            + rest(hidden, of: "rows").map { "  " + $0 }
    }

    private func table(of hunt: HuntResult) -> TextTable {
        let indices = shownColumns(of: hunt)
        return TextTable(
            columns: indices.map { TextTable.Column(heading: hunt.columns[$0].name) },
            rows: hunt.rows.prefix(rowLimit).map { row in
                indices.map { TextTable.Cell(text(of: row[$0]), role(of: hunt.columns[$0].name, row[$0])) }
            }
        )
    }

    /// The columns that tell an analyst most, among those that hold something in the rows shown.
    private func shownColumns(of hunt: HuntResult) -> [Int] {
        let filled = hunt.columns.indices.filter { index in
            hunt.rows.prefix(rowLimit).contains { !text(of: $0[index]).isEmpty }
        }
        let preferred = Self.preferredColumns.compactMap { name in
            filled.first { hunt.columns[$0].name == name }
        }
        let others = filled.filter { !preferred.contains($0) && !hunt.columns[$0].name.hasSuffix("Id") }
        return fitting(preferred + others, of: hunt)
    }

    /// The first columns that stand side by side without being cut, at least two.
    private func fitting(_ columns: [Int], of hunt: HuntResult) -> [Int] {
        var free = width - 6
        var fitting: [Int] = []
        for column in columns {
            let cells = hunt.rows.prefix(rowLimit).map { DisplayWidth.of(text(of: $0[column])) }
            free -= max(DisplayWidth.of(hunt.columns[column].name), min(cells.max() ?? 0, 60)) + 2
            guard free >= -2 || fitting.count < 2 else { break }
            fitting.append(column)
        }
        return fitting
    }

    private func text(of value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text): TimeText.minute(ofWireInstant: text)
        case .array, .object, .bool, .integer, .number: value.json
        }
    }

    private func role(of column: String, _ value: JSONValue) -> TerminalStyle.Role? {
        column == "Severity" ? value.string.map { Gravity($0).role } : nil
    }

    private static let preferredColumns = [
        "Timestamp", "TimeGenerated", "Severity", "Title", "DeviceName", "AccountUpn", "AccountName", "ActionType",
        "SenderFromAddress", "RecipientEmailAddress", "Subject", "RemoteUrl", "RemoteIP", "IPAddress", "Url",
        "FileName", "ProcessCommandLine", "InitiatingProcessFileName", "RegistryKey", "CveId", "SoftwareName",
        "VulnerabilitySeverityLevel", "EntityType", "EvidenceRole",
    ]
}
