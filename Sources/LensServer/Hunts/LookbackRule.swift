import FoundationEssentials
import KQL

/// Finds comparisons of a row's time with an instant more than 30 days ago, as far as that shows before the query runs.
struct LookbackRule {
    private let query: ParsedQuery
    private let earliest: Int64
    private let now: Date

    /// - Parameters:
    ///   - query: What is checked.
    ///   - now: The end of the 30 days.
    init(_ query: ParsedQuery, now: Date) {
        self.query = query
        self.now = now
        earliest = ConstantTime.ticks(of: now) - Int64(HuntTimespan.longest.seconds) * 10_000_000
    }

    private static let timeColumns: Set<String> = ["Timestamp", "TimeGenerated", "ActivityTimestamp"]

    /// A remark for each instant that lies too far back.
    var refusals: [KQLDiagnostic] {
        var reader = ConstantTimeReader(query, now: now)
        var found: [KQLDiagnostic] = []
        query.forEachExpression { expression in
            for bound in Self.bounds(in: expression) {
                guard case .instant(let ticks)? = reader.value(of: bound), ticks < earliest else { continue }
                found.append(refusal(of: ticks, bound.range))
            }
        }
        return found
    }

    /// What the expression compares the time of rows with; empty when it is no such comparison.
    private static func bounds(in expression: KQLExpression) -> [KQLExpression] {
        switch expression.kind {
        case .binary(let operation, let left, let right):
            switch operation {
            case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
                isTime(left) ? [right] : isTime(right) ? [left] : []
            default: []
            }
        case .between(let value, let low, let high, negated: false): isTime(value) ? [low, high] : []
        case .list(.in, let value, let items): isTime(value) ? items : []
        default: []
        }
    }

    /// True for a column of time, also inside of functions.
    private static func isTime(_ expression: KQLExpression) -> Bool {
        switch expression.kind {
        case .name(let name): timeColumns.contains(name.text)
        case .call(let name, let arguments):
            name.text == "ingestion_time" || arguments.contains { isTime($0.value) }
        case .parenthesized(let inner): isTime(inner)
        case .member(_, let name): timeColumns.contains(name.text)
        default: false
        }
    }

    private func refusal(of ticks: Int64, _ range: Range<Int>) -> KQLDiagnostic {
        let limit = ConstantTime.instant(earliest).date.map { $0.formatted(.iso8601) } ?? ""
        let days = (ConstantTime.ticks(of: now) - ticks) / 864_000_000_000
        return .refusal(
            .lookback,
            "this looks back \(days) days; a free query may look back 30, to \(limit)",
            range
        )
    }
}
