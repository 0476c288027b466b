import DefenderAPI

/// The tags that stand above a report.
package enum SummaryTags {
    /// Distinct values of a field that a tag shows.
    private static let maxValues = 3

    /// One tag with the counts, one for each summary field with values, and one that names the sources without answer.
    ///
    /// Empty when nothing was found and nothing failed.
    package static func tags(of report: EntityReport, options: LookupOptions) -> [String] {
        let counts = [
            ("Alerts", report.alerts.count),
            ("Incidents", report.incidents.count),
            ("Devices", report.devices.count),
            ("Threat Hunt", huntRows(of: report)),
        ]
        let shown = counts.filter { $0.1 > 0 }.map { "\($0.0): \($0.1)" }.joined(separator: " ")
        let fields = options.summaryFields.compactMap { tag(of: $0, in: report.hunts) }
        return (shown.isEmpty ? [] : [shown]) + fields + failures(of: report)
    }

    /// Rows of all tables; of a table that both the template and the typed hunts found, the larger count.
    private static func huntRows(of report: EntityReport) -> Int {
        let counts = Dictionary(report.hunts.map { ($0.table, $0.rowCount) }, uniquingKeysWith: max)
        return counts.values.reduce(0, +)
    }

    /// `Field: a, b, c...`, or nil when no row has a value in it.
    private static func tag(of field: String, in hunts: [HuntResult]) -> String? {
        var values: [String] = []
        for value in hunts.flatMap({ $0.values(of: field) }) {
            guard let text = text(of: value), !values.contains(text) else { continue }
            guard values.count < maxValues else { return "\(field): \(values.joined(separator: ", "))..." }
            values.append(text)
        }
        return values.isEmpty ? nil : "\(field): \(values.joined(separator: ", "))"
    }

    /// The text of a cell; nil for one without a value; 0 and false are values.
    private static func text(of value: JSONValue) -> String? {
        switch value {
        case .null: nil
        case .string(let text): text.isEmpty ? nil : text
        default: value.json
        }
    }

    private static func failures(of report: EntityReport) -> [String] {
        let failed = report.sources.filter(\.isAffectedByError).map(\.source.rawValue)
        return failed.isEmpty ? [] : ["Incomplete, failed: \(failed.joined(separator: ", "))"]
    }
}
