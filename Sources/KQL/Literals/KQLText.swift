/// Query text that was put together safely: values come in as literals, names as quoted identifiers.
///
/// Write it as an interpolated string literal:
/// ```swift
/// let query: KQLText = "\(identifier: table) | where \(identifier: column) == \(literal: value)"
/// ```
/// A bare `\(string)` does not compile: say `literal:` or `identifier:`. Text that an administrator wrote comes in
/// through ``init(verbatim:)`` only.
public struct KQLText: ExpressibleByStringInterpolation, Sendable, Hashable {
    /// The text as sent to the service.
    public let text: String

    /// Takes over text that the program itself or an administrator wrote; never a value from outside.
    public init(verbatim text: String) {
        self.text = text
    }

    /// Takes a string literal of the source code as query text.
    public init(stringLiteral value: String) {
        text = value
    }

    /// Takes the text gathered from an interpolated string literal.
    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    /// Gathers the parts of an interpolated query.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        /// Makes room for the literal parts.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Adds a part that stands in the source code.
        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Adds query text as it is.
        public mutating func appendInterpolation(_ part: KQLText) {
            text += part.text
        }

        /// Adds a value as a literal of its type.
        public mutating func appendInterpolation(_ value: KQLValue) {
            text += KQLLiteral.value(value)
        }

        /// Adds a whole number as a `long` literal.
        public mutating func appendInterpolation(_ number: Int) {
            text += KQLLiteral.value(.long(Int64(number)))
        }

        /// Adds a string as a string literal; with `hidden`, one that stays out of the service's logs.
        public mutating func appendInterpolation(literal value: String, hidden: Bool = false) {
            text += KQLLiteral.string(value, hidden: hidden)
        }

        /// Adds strings as literals with commas between them, as `in (…)` takes them.
        public mutating func appendInterpolation(literals values: [String]) {
            text += values.map { KQLLiteral.string($0) }.joined(separator: ", ")
        }

        /// Adds the name of a column, table or function, quoted when it has to be.
        public mutating func appendInterpolation(identifier name: String) {
            text += KQLLiteral.identifier(name)
        }
    }
}

extension [KQLText] {
    /// Puts the texts together with a separator between them.
    public func joined(separator: KQLText) -> KQLText {
        KQLText(verbatim: map(\.text).joined(separator: separator.text))
    }
}
