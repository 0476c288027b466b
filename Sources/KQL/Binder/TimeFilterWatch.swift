/// Watches whether a query that reads tables of events filters on time.
struct TimeFilterWatch {
    /// Columns in which Defender's tables of events hold the time.
    static let defenderColumns: Set<String> = ["Timestamp", "ActivityTimestamp"]
    private static let timeColumns = defenderColumns.union(["TimeGenerated"])
    private static let clocks: Set<String> = ["ago", "now", "ingestion_time", "todatetime", "datetime_add"]

    private var firstRead: (table: String, column: String, range: Range<Int>)?
    private var hasFilter = false

    /// Notes that a table is read.
    mutating func reads(_ table: KQLTable, _ range: Range<Int>) {
        guard firstRead == nil, !range.isEmpty, let column = table.eventTime else { return }
        firstRead = (table.name, column, range)
    }

    /// Notes the predicate of a filter.
    mutating func filters(_ predicate: KQLExpression) {
        if !hasFilter { hasFilter = Self.mentionsTime(predicate) }
    }

    /// Notes that something other than a filter bounds the time, such as the axis of `make-series`.
    mutating func isBounded() { hasFilter = true }

    /// The hint, when nothing filters on time.
    var hint: KQLDiagnostic? {
        guard !hasFilter, let (table, column, range) = firstRead else { return nil }
        return KQLDiagnostic(
            .noTimeFilter,
            "no filter on time, so 30 days of `\(table)` are read: add `| where \(column) > ago(7d)`",
            range
        )
    }

    private static func mentionsTime(_ expression: KQLExpression) -> Bool {
        switch expression.kind {
        case .name(let name): timeColumns.contains(name.text)
        case .literal(.datetime): true
        case .binary(_, let left, let right): mentionsTime(left) || mentionsTime(right)
        case .all(let operands), .any(let operands): operands.contains(where: mentionsTime)
        case .between(let value, let low, let high, _): [value, low, high].contains(where: mentionsTime)
        case .parenthesized(let inner), .negated(let inner): mentionsTime(inner)
        case .list(_, let value, _): mentionsTime(value)
        case .call(let name, let arguments):
            clocks.contains(name.text) || arguments.contains { mentionsTime($0.value) }
        default: false
        }
    }
}
