import FoundationEssentials
import KQL

/// A value that is known before a query runs.
enum ConstantTime: Sendable, Hashable {
    /// Ticks of 100 ns since 0001-01-01T00:00:00Z.
    case instant(Int64)
    /// Ticks of 100 ns.
    case span(Int64)
    case number(Double)

    /// Ticks of an instant of the calendar.
    static func ticks(of date: Date) -> Int64 {
        ticksBefore1970 + Int64(date.timeIntervalSince1970 * 10_000_000)
    }

    /// The instant as a date; nil for other values.
    var date: Date? {
        guard case .instant(let ticks) = self else { return nil }
        return Date(timeIntervalSince1970: Double(ticks - Self.ticksBefore1970) / 10_000_000)
    }

    private static let ticksBefore1970: Int64 = 621_355_968_000_000_000
}

/// Works out instants and spans of time from literals, `now()`, `ago()`, arithmetic and `let`s.
struct ConstantTimeReader {
    private let now: Int64
    private let declared: [String: KQLExpression]
    private var known: [String: ConstantTime?] = [:]

    /// - Parameters:
    ///   - query: Its `let`s count, but for names that it gives twice or that are also parameters of a function.
    ///   - now: What `now()` stands for.
    init(_ query: ParsedQuery, now: Date) {
        self.now = ConstantTime.ticks(of: now)
        var declared: [String: KQLExpression] = [:]
        var ambiguous: Set<String> = []
        for statement in query.allStatements {
            switch statement.kind {
            case .letValue(let name, let value):
                if declared.updateValue(value, forKey: name.text) != nil { ambiguous.insert(name.text) }
            case .letFunction(let name, let body):
                ambiguous.insert(name.text)
                ambiguous.formUnion(body.parameters.map(\.name.text))
            default: break
            }
        }
        self.declared = declared.filter { !ambiguous.contains($0.key) }
    }

    /// The value, or nil when it depends on rows or is of no known form.
    mutating func value(of expression: KQLExpression) -> ConstantTime? {
        switch expression.kind {
        case .literal(let value): Self.constant(value)
        case .name(let name): value(named: name.text)
        case .parenthesized(let inner): value(of: inner)
        case .negated(let inner): value(of: inner).flatMap { combine(.subtract, .number(0), $0) }
        case .binary(let operation, let left, let right):
            if let left = value(of: left), let right = value(of: right) { combine(operation, left, right) } else { nil }
        case .call(let name, let arguments): value(calling: name.text, arguments.map(\.value))
        default: nil
        }
    }

    private mutating func value(named name: String) -> ConstantTime? {
        if let value = known[name] { return value }
        guard let expression = declared[name] else { return nil }
        known[name] = .some(nil)
        let value = value(of: expression)
        known[name] = .some(value)
        return value
    }

    private static func constant(_ value: KQLValue) -> ConstantTime? {
        switch value {
        case .datetime(let ticks): .instant(ticks)
        case .timespan(let ticks): .span(ticks)
        case .int(let number): .number(Double(number))
        case .long(let number): .number(Double(number))
        case .real(let number): .number(number)
        default: nil
        }
    }

    private mutating func value(calling function: String, _ arguments: [KQLExpression]) -> ConstantTime? {
        switch function {
        case "now": return arguments.first.map { offset(by: $0, sign: 1) } ?? .instant(now)
        case "ago": return arguments.first.flatMap { offset(by: $0, sign: -1) }
        case "todatetime", "totimespan":
            guard let argument = arguments.first else { return nil }
            guard case .literal(.string(let text)) = argument.kind else { return value(of: argument) }
            return KQLValue.string(text).converted(to: function == "todatetime" ? .datetime : .timespan)
                .flatMap(Self.constant)
        // Rounding moves an instant by less than what it rounds to; a look-back of whole days is meant so.
        case "bin", "floor", "bin_at", "startofday", "startofweek", "startofmonth", "startofyear":
            return arguments.first.flatMap { value(of: $0) }
        case "datetime_add": return added(arguments)
        default: return nil
        }
    }

    private mutating func offset(by span: KQLExpression, sign: Double) -> ConstantTime? {
        guard let span = value(of: span), let change = combine(.multiply, span, .number(sign)) else { return nil }
        return combine(.add, .instant(now), change)
    }

    private static let periods: [String: Int64] = [
        "year": 315_360_000_000_000, "quarter": 77_760_000_000_000, "month": 24_192_000_000_000,
        "week": 6_048_000_000_000, "day": 864_000_000_000, "hour": 36_000_000_000, "minute": 600_000_000,
        "second": 10_000_000,
    ]

    /// `datetime_add("day", -40, now())`; periods of changing length count as their shortest.
    private mutating func added(_ arguments: [KQLExpression]) -> ConstantTime? {
        guard arguments.count == 3, case .literal(.string(let period)) = arguments[0].kind,
            let length = Self.periods[period.lowercased()], let number = value(of: arguments[1]),
            let base = value(of: arguments[2]), let change = combine(.multiply, .span(length), number)
        else { return nil }
        return combine(.add, base, change)
    }

    private func combine(
        _ operation: KQLBinaryOperator,
        _ left: ConstantTime,
        _ right: ConstantTime
    ) -> ConstantTime? {
        switch (operation, left, right) {
        case (.add, .instant(let instant), .span(let span)), (.add, .span(let span), .instant(let instant)):
            Self.sum(instant, span).map { .instant($0) }
        case (.add, .span(let left), .span(let right)): Self.sum(left, right).map { .span($0) }
        case (.subtract, .instant(let left), .span(let right)): Self.difference(left, right).map { .instant($0) }
        case (.subtract, .span(let left), .span(let right)): Self.difference(left, right).map { .span($0) }
        case (.subtract, .instant(let left), .instant(let right)): Self.difference(left, right).map { .span($0) }
        case (.subtract, .number(0), .span(let span)): Self.difference(0, span).map { .span($0) }
        case (.multiply, .span(let span), .number(let factor)), (.multiply, .number(let factor), .span(let span)):
            Self.product(span, factor).map { .span($0) }
        case (.divide, .span(let span), .number(let divisor)) where divisor != 0:
            Self.product(span, 1 / divisor).map { .span($0) }
        case (.add, .number(let left), .number(let right)): .number(left + right)
        case (.subtract, .number(let left), .number(let right)): .number(left - right)
        case (.multiply, .number(let left), .number(let right)): .number(left * right)
        default: nil
        }
    }

    private static func sum(_ left: Int64, _ right: Int64) -> Int64? {
        let (value, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : value
    }

    private static func difference(_ left: Int64, _ right: Int64) -> Int64? {
        let (value, overflow) = left.subtractingReportingOverflow(right)
        return overflow ? nil : value
    }

    private static func product(_ span: Int64, _ factor: Double) -> Int64? {
        let product = Double(span) * factor
        return product.magnitude < 9e18 ? Int64(product) : nil
    }
}
