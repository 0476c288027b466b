import KQL
import KQLEngine

/// A checked filter, ready to be asked of objects.
struct ODataFilter: Sendable {
    private let expression: ODataExpression
    private let schema: ODataSchema

    init(expression: ODataExpression, schema: ODataSchema) {
        self.expression = expression
        self.schema = schema
    }

    /// Whether the filter lets an object pass.
    func accepts(_ object: KQLDynamic) -> Bool {
        holds(expression, of: object)
    }

    private func holds(_ expression: ODataExpression, of object: KQLDynamic) -> Bool {
        switch expression {
        case .and(let left, let right): holds(left, of: object) && holds(right, of: object)
        case .or(let left, let right): holds(left, of: object) || holds(right, of: object)
        case .not(let inner): !holds(inner, of: object)
        case .comparison(let property, let comparison, let literal):
            compare(value(property, of: object), comparison, literal, property: property)
        case .oneOf(let property, let literals):
            literals.contains { compare(value(property, of: object), .equal, $0, property: property) }
        case .startsWith(let property, let prefix):
            WireObject.text(value(property, of: object))?.lowercased().hasPrefix(prefix.lowercased()) ?? false
        }
    }

    private func value(_ property: String, of object: KQLDynamic) -> KQLDynamic {
        schema.property(property).flatMap { object[member: $0] } ?? .null
    }

    private func compare(
        _ value: KQLDynamic,
        _ comparison: ODataComparison,
        _ literal: ODataLiteral,
        property: String
    ) -> Bool {
        if case .array(let elements) = value {
            return elements.contains { compare($0, comparison, literal, property: property) }
        }
        guard value != .null, literal != .null else {
            // OData: only `eq` and `ne` say anything about null.
            let areEqual = value == .null && literal == .null
            return comparison == .equal ? areEqual : comparison == .notEqual && !areEqual
        }
        switch literal {
        case .string(let text): return compareTexts(value, comparison, text, property: property)
        case .date(let ticks): return ordered(WireObject.text(value).flatMap(WireTime.parse), comparison, ticks)
        case .number(let number): return ordered(Self.number(value), comparison, number)
        case .bool(let bool): return value == .bool(bool)
        case .null: return false
        }
    }

    private func compareTexts(
        _ value: KQLDynamic,
        _ comparison: ODataComparison,
        _ text: String,
        property: String
    ) -> Bool {
        let found = WireObject.text(value) ?? value.json
        if let name = schema.property(property), case .enumeration? = schema.properties[name] {
            return ordered(found.lowercased(), comparison, text.lowercased())
        }
        return ordered(found, comparison, text)
    }

    private func ordered<Value: Comparable>(_ left: Value?, _ comparison: ODataComparison, _ right: Value) -> Bool {
        guard let left else { return false }
        return switch comparison {
        case .equal: left == right
        case .notEqual: left != right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        case .less: left < right
        case .lessOrEqual: left <= right
        }
    }

    private static func number(_ value: KQLDynamic) -> Double? {
        switch value {
        case .long(let number): Double(number)
        case .real(let number): number
        case .string(let text): Double(text)
        default: nil
        }
    }
}
