package import FoundationEssentials

/// A `$filter` expression, which can only be built from typed parts, so that no value can change its meaning.
package struct ODataFilter: Hashable, Sendable, CustomStringConvertible {
    /// How a property is compared with a value.
    package enum Comparison: String, Sendable, CaseIterable {
        case equal = "eq"
        case notEqual = "ne"
        case greater = "gt"
        case greaterOrEqual = "ge"
        case less = "lt"
        case lessOrEqual = "le"
    }

    /// A value on the right side of a comparison.
    package enum Literal: Hashable, Sendable {
        /// A text, written in single quotes with each `'` doubled.
        case string(String)
        /// A member of an enumeration, written in quotes like a text, as both services want.
        case member(String)
        /// An instant, written as UTC time without quotes: `2025-02-07T19:01:26Z`. Fractions of a second are cut off.
        case instant(Date)
        /// A whole number.
        case integer(Int64)
    }

    /// The expression before percent-encoding.
    package let expression: String
    private let isCompound: Bool

    /// Compares a property with a value.
    ///
    /// - Parameters:
    ///   - property: The property's name in the service's spelling; a literal of this program.
    ///   - comparison: How the two are compared.
    ///   - value: What it is compared with.
    package init(_ property: StaticString, _ comparison: Comparison, _ value: Literal) {
        expression = "\(property) \(comparison.rawValue) \(value.text)"
        isCompound = false
    }

    /// Asks whether a property begins with a text.
    ///
    /// - Parameters:
    ///   - property: The property's name in the service's spelling; a literal of this program.
    ///   - prefix: How it has to begin; written like every text.
    package init(_ property: StaticString, startsWith prefix: String) {
        expression = "startswith(\(property),\(Literal.string(prefix).text))"
        isCompound = false
    }

    private init(_ filters: [ODataFilter], word: String) {
        expression = filters.map { $0.isCompound ? "(\($0.expression))" : $0.expression }.joined(separator: " \(word) ")
        isCompound = filters.count > 1 || filters[0].isCompound
    }

    /// All of the filters; nil for none.
    package static func all(_ filters: [ODataFilter]) -> ODataFilter? {
        filters.isEmpty ? nil : ODataFilter(filters, word: "and")
    }

    /// Any of the filters; nil for none.
    package static func any(_ filters: [ODataFilter]) -> ODataFilter? {
        filters.isEmpty ? nil : ODataFilter(filters, word: "or")
    }

    /// The expression before percent-encoding.
    package var description: String { expression }
}

extension ODataFilter.Literal {
    /// The literal as OData writes it.
    package var text: String {
        switch self {
        case .string(let text), .member(let text): "'\(text.replacing("'", with: "''"))'"
        case .instant(let date): WireDate.text(of: date)
        case .integer(let value): value.description
        }
    }
}
