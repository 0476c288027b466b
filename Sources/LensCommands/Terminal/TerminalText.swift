import Lookup

/// Text that is safe to write to a terminal: the only kind that the renderers accept.
///
/// The literal parts of an interpolation are ours and stay as they are; every interpolated `String` is foreign, and
/// its control characters are made visible (``VisibleCharacters``), so that no value, host name or message of a
/// service can move the cursor, change colours or hide text. Styles come from ``TerminalStyle``.
struct TerminalText: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// What is written, escape sequences of our own styles included.
    private(set) var encoded: String
    /// Columns that it takes on the screen.
    private(set) var width: Int

    init(stringLiteral value: String) {
        encoded = value
        width = DisplayWidth.of(value)
    }

    /// One line of foreign text; line breaks are made visible like other control characters.
    init(_ foreign: String) {
        encoded = VisibleCharacters.encode(foreign)
        width = DisplayWidth.of(encoded)
    }

    /// Foreign text whose line breaks are kept.
    init(lines foreign: String) {
        let lines = foreign.split(separator: "\n", omittingEmptySubsequences: false)
        encoded = lines.map { VisibleCharacters.encode(String($0)) }.joined(separator: "\n")
        width = lines.map { DisplayWidth.of(String($0)) }.max() ?? 0
    }

    init(stringInterpolation interpolation: Interpolation) {
        encoded = interpolation.encoded
        width = interpolation.width
    }

    /// Gathers the parts of a literal.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var encoded = ""
        fileprivate var width = 0

        init(literalCapacity: Int, interpolationCount: Int) {
            encoded.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) { append(TerminalText(stringLiteral: literal)) }

        /// Foreign text.
        mutating func appendInterpolation(_ foreign: String) { append(TerminalText(foreign)) }

        mutating func appendInterpolation(_ text: TerminalText) { append(text) }

        mutating func appendInterpolation(_ number: some BinaryInteger) {
            append(TerminalText(stringLiteral: String(number)))
        }

        private mutating func append(_ text: TerminalText) {
            encoded += text.encoded
            width += text.width
        }
    }

    static let empty = TerminalText("")

    var isEmpty: Bool { encoded.isEmpty }

    static func + (left: TerminalText, right: TerminalText) -> TerminalText {
        var sum = left
        sum.encoded += right.encoded
        sum.width += right.width
        return sum
    }

    /// The same text between two escape sequences, which take no columns.
    ///
    /// Only ``TerminalStyle`` calls it, with sequences that it has made.
    func wrapped(in start: String, _ end: String) -> TerminalText {
        var copy = self
        copy.encoded = start + encoded + end
        return copy
    }

    /// Spaces so that the text takes at least so many columns.
    func padded(to columns: Int, trailing: Bool = true) -> TerminalText {
        guard width < columns else { return self }
        let spaces = TerminalText(stringLiteral: String(repeating: " ", count: columns - width))
        return trailing ? self + spaces : spaces + self
    }
}

extension Collection where Element == TerminalText {
    /// The elements in a row with a text of ours between them.
    func joined(separator: TerminalText) -> TerminalText {
        guard let first else { return .empty }
        return dropFirst().reduce(first) { $0 + separator + $1 }
    }
}
