import DefenderAPI
import Entities
import KQL
import Lookup

/// The newest rows of one table, in the columns that tell an analyst most and stand side by side without being cut.
struct HuntExcerpt {
    let hunt: HuntResult
    private let rows: ArraySlice<[JSONValue]>
    /// Columns of the screen that the rows may take.
    private let width: Int
    /// The value that was looked up: a column that only repeats it tells nothing.
    private let value: String

    init(_ hunt: HuntResult, rowLimit: Int, card: ReportCard) {
        self.hunt = hunt
        rows = hunt.rows.prefix(rowLimit)
        width = card.width - 6
        value = card.report.item.entity.value
    }

    /// How many rows, and from when to when.
    var counts: String {
        let times = [hunt.firstSeen, hunt.lastSeen].compactMap { $0 }.map { TimeText.minute(ofWireInstant: $0) }
        let span = times.first == times.last ? times.first ?? "" : times.joined(separator: " → ")
        let count = "\(hunt.rowCount) \(hunt.rowCount == 1 ? "row" : "rows")"
        return span.isEmpty ? count : count + "  " + span
    }

    /// The rows under their columns' names.
    var table: TextTable {
        let indices = fittingColumns
        return TextTable(
            columns: indices.map { TextTable.Column(heading: hunt.columns[$0].name) },
            rows: rows.map { row in
                indices.map { TextTable.Cell(text(row, $0), role(of: hunt.columns[$0].name, row[$0])) }
            }
        )
    }

    /// Columns in the order of what they tell, as many as fit, at least two.
    private var fittingColumns: [Int] {
        var free = width + 2
        var fitting: [Int] = []
        for column in tellingColumns where fitting.count < 8 {
            let cells = rows.map { DisplayWidth.of(text($0, column)) }
            let needed = max(DisplayWidth.of(hunt.columns[column].name), min(cells.max() ?? 0, 60)) + 2
            guard needed <= free || fitting.count < 2 else { continue }
            free -= needed
            fitting.append(column)
        }
        return fitting
    }

    /// The columns that hold something else than the value looked up, the telling ones first, ids not at all.
    private var tellingColumns: [Int] {
        let filled = hunt.columns.indices.filter { index in
            let texts = Set(rows.map { text($0, index).lowercased() })
            return texts != [""] && texts != [value.lowercased()]
                && !Self.repeatedColumns.contains(hunt.columns[index].name)
        }
        let preferred = Self.preferredColumns.compactMap { name in filled.first { hunt.columns[$0].name == name } }
        let others = filled.filter { !preferred.contains($0) && !hunt.columns[$0].name.hasSuffix("Id") }
        return preferred + others
    }

    /// A cell as it is shown; a device by the first label of its name.
    private func text(_ row: [JSONValue], _ column: Int) -> String {
        switch row[column] {
        case .null: ""
        case .string("[]"), .string("{}"): ""
        case .string(let text) where hunt.columns[column].name == "DeviceName": String(text.prefix { $0 != "." })
        case .string(let text): TimeText.minute(ofWireInstant: text)
        case .array([]), .object(JSONObject()): ""
        case .array, .object, .bool, .integer, .number: row[column].json
        }
    }

    private func role(of column: String, _ value: JSONValue) -> TerminalStyle.Role? {
        column == "Severity" ? value.string.map { Gravity($0).role } : nil
    }

    /// Columns that say the same as another one.
    private static let repeatedColumns: Set = ["TimeGenerated", "SourceTable"]

    private static let preferredColumns = [
        "Timestamp", "Severity", "EntityType", "EvidenceRole", "Title", "DeviceName", "AccountUpn", "AccountName",
        "ActionType", "SenderFromAddress",
        "RecipientEmailAddress", "Subject", "RemoteUrl", "RemoteIP", "IPAddress", "Url", "FileName",
        "ProcessCommandLine", "InitiatingProcessFileName", "RegistryKey", "CveId", "SoftwareName",
        "VulnerabilitySeverityLevel",
    ]
}
