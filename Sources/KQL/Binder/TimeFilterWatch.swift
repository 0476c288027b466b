/// Watches whether a query that reads tables with a time column filters on time.
struct TimeFilterWatch {
    private static let timeColumns: Set<String> = ["Timestamp", "TimeGenerated", "ActivityTimestamp"]

    private var firstRead: (table: String, column: String, range: Range<Int>)?
    private var hasFilter = false

    /// Notes that a table is read.
    mutating func reads(_ table: KQLTable, _ range: Range<Int>) {
        guard firstRead == nil, !range.isEmpty else { return }
        guard let column = table.columns.first(where: { Self.timeColumns.contains($0.name) }) else { return }
        firstRead = (table.name, column.name, range)
    }

    /// Notes the predicate of a filter.
    mutating func filters(_ predicate: KQLExpression) {
        if !hasFilter { hasFilter = Self.mentionsTime(predicate) }
    }

    /// The hint, when nothing filters on time.
    var hint: KQLDiagnostic? {
        guard !hasFilter, let firstRead else { return nil }
        let message = "no filter on time: `where \(firstRead.column) > ago(7d)` reads less of `\(firstRead.table)`"
        return KQLDiagnostic(.noTimeFilter, message, firstRead.range)
    }

    private static func mentionsTime(_ expression: KQLExpression) -> Bool {
        switch expression.kind {
        case .name(let name): timeColumns.contains(name.text)
        case .binary(_, let left, let right): mentionsTime(left) || mentionsTime(right)
        case .all(let operands), .any(let operands): operands.contains(where: mentionsTime)
        case .between(let value, _, _, _): mentionsTime(value)
        case .parenthesized(let inner), .negated(let inner): mentionsTime(inner)
        case .list(_, let value, _): mentionsTime(value)
        case .call(let name, let arguments):
            name.text == "ingestion_time" || arguments.contains { mentionsTime($0.value) }
        default: false
        }
    }
}
