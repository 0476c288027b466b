/// Writes values as query text: the only way in which a value from outside gets into a query.
///
/// Whatever the value holds, the text is exactly one token (or one `dynamic(…)`), and parsing it gives the value back.
public enum KQLLiteral {
    /// Writes a string as one normal literal, `"…"`.
    ///
    /// Quotes, backslashes, control characters and the line separators U+2028 and U+2029 are escaped; all else,
    /// `*` and `{{ENTITY}}` included, stands as it is: a `*` means something to `search` alone.
    ///
    /// - Parameters:
    ///   - value: Any string, also one with NUL characters.
    ///   - hidden: Writes `h"…"`, which the service keeps out of its logs.
    /// - Returns: One token.
    public static func string(_ value: String, hidden: Bool = false) -> String {
        var bytes: [UInt8] = hidden ? [UInt8(ascii: "h")] : []
        bytes.reserveCapacity(value.utf8.count + 3)
        appendString(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads the value of one string literal token of any form, or nil when the text is not exactly one.
    ///
    /// Forms: `"…"` and `'…'` with backslash escapes, `@"…"` and `@'…'` with doubled quotes, triple backquotes or
    /// triple tildes over several lines; each also after `h` or `H`.
    public static func decodeString(_ tokenText: String) -> String? {
        StringLiteralDecoder.decode(Array(tokenText.utf8))
    }

    /// Writes any value as a literal of exactly its type, nulls included.
    ///
    /// A negative number is written in its typed form, such as `long(-5)`, so that it is one token.
    public static func value(_ value: KQLValue) -> String {
        switch value {
        case .null(.string): "\"\""
        case .null(let type): type.rawValue + "(null)"
        case .bool(let bool): bool ? "true" : "false"
        case .int(let number): "int(\(number))"
        case .long(let number): number < 0 ? "long(\(number))" : String(number)
        case .real(let number): "real(" + realText(number) + ")"
        case .decimal(let number): "decimal(" + DecimalText.write(number) + ")"
        case .string(let text): string(text)
        case .datetime(let ticks): "datetime(" + DateTimeText.write(ticks) + ")"
        case .timespan(let ticks): "timespan(" + TimespanText.write(ticks) + ")"
        case .guid(let guid): "guid(" + GuidText.write(guid) + ")"
        case .dynamic(let dynamic): "dynamic(" + DynamicText.write(dynamic) + ")"
        }
    }

    /// Writes a name of a column, a table or a function: bare when it can stand so, else as `['…']`.
    public static func identifier(_ name: String) -> String {
        guard KQLKeywords.canStandBare(name) else { return "[" + quotedName(name) + "]" }
        return name
    }

    /// Text of a real without its `real(…)`: shortest digits that read back to the same number.
    static func realText(_ number: Double) -> String {
        if number.isNaN { return "nan" }
        guard number.isFinite else { return number < 0 ? "-inf" : "+inf" }
        return "\(number)"
    }

    /// Appends one normal string literal with its quotes.
    static func appendString(_ value: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        appendEscaped(value, quote: UInt8(ascii: "\""), to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private static func quotedName(_ name: String) -> String {
        var bytes = [UInt8(ascii: "'")]
        appendEscaped(name, quote: UInt8(ascii: "'"), to: &bytes)
        bytes.append(UInt8(ascii: "'"))
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func appendEscaped(_ value: String, quote: UInt8, to bytes: inout [UInt8]) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\")])
            case "\n": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
            case "\r": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
            case "\t": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
            case Unicode.Scalar(quote): bytes.append(contentsOf: [UInt8(ascii: "\\"), quote])
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": appendEscape(scalar, to: &bytes)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
    }

    /// Appends `\uXXXX` for a scalar of the basic plane.
    private static func appendEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        for shift in [12, 8, 4, 0] as [UInt32] {
            bytes.append(HexDigits.lowercase(UInt8(scalar.value >> shift & 0xF)))
        }
    }
}
