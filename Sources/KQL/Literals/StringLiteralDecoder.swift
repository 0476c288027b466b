/// Reads string literals of every form, and says where one ends.
///
/// Source: <https://learn.microsoft.com/kusto/query/scalar-data-types/string> (read 2026-11-22).
enum StringLiteralDecoder {
    /// The parts of a string literal that starts at an offset.
    struct Extent {
        /// Bytes between the delimiters.
        var content: Range<Int>
        /// Offset behind the whole literal, or behind what there is of it when it does not end.
        var end: Int
        var isTerminated: Bool
        /// True for forms with backslash escapes.
        var hasEscapes: Bool
        /// The quote that a verbatim literal doubles; nil in other forms.
        var doubledQuote: UInt8?
    }

    /// Value of a text that is one whole string literal; nil otherwise.
    static func decode(_ bytes: [UInt8]) -> String? {
        guard let extent = scan(bytes, at: 0), extent.isTerminated, extent.end == bytes.count else { return nil }
        return value(of: extent, in: bytes)
    }

    /// Value of a literal found by ``scan(_:at:)``, or nil when it holds an escape that the language does not know.
    static func value(of extent: Extent, in bytes: [UInt8]) -> String? {
        let content = bytes[extent.content]
        if extent.hasEscapes, content.contains(UInt8(ascii: "\\")) { return unescape(content) }
        if let quote = extent.doubledQuote, content.contains(quote) { return undouble(content, quote: quote) }
        return String(decoding: content, as: UTF8.self)
    }

    /// Finds the string literal that starts at an offset, or returns nil when none starts there.
    static func scan(_ bytes: [UInt8], at start: Int) -> Extent? {
        var index = start
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "h") { index += 1 }
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return scanNormal(bytes, at: index)
        case UInt8(ascii: "@"): return scanVerbatim(bytes, at: index + 1)
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return scanMultiLine(bytes, at: index)
        default: return nil
        }
    }

    private static func scanNormal(_ bytes: [UInt8], at open: Int) -> Extent {
        let quote = bytes[open]
        var index = open + 1
        while index < bytes.count, bytes[index] != quote, !isLineBreak(bytes[index]) {
            let escapes =
                bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count && !isLineBreak(bytes[index + 1])
            index += escapes ? 2 : 1
        }
        let isTerminated = index < bytes.count && bytes[index] == quote
        return Extent(
            content: open + 1..<index,
            end: isTerminated ? index + 1 : index,
            isTerminated: isTerminated,
            hasEscapes: true
        )
    }

    private static func scanVerbatim(_ bytes: [UInt8], at open: Int) -> Extent? {
        guard open < bytes.count else { return nil }
        let quote = bytes[open]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        var index = open + 1
        while index < bytes.count, !isLineBreak(bytes[index]) {
            if bytes[index] == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
                index += 1
            }
            index += 1
        }
        let isTerminated = index < bytes.count && bytes[index] == quote
        return Extent(
            content: open + 1..<index,
            end: isTerminated ? index + 1 : index,
            isTerminated: isTerminated,
            hasEscapes: false,
            doubledQuote: quote
        )
    }

    private static func scanMultiLine(_ bytes: [UInt8], at open: Int) -> Extent? {
        let fence = bytes[open]
        func isFence(at index: Int) -> Bool {
            index + 2 < bytes.count && bytes[index] == fence && bytes[index + 1] == fence && bytes[index + 2] == fence
        }
        guard isFence(at: open) else { return nil }
        var index = open + 3
        while index < bytes.count, !isFence(at: index) { index += 1 }
        let isTerminated = index < bytes.count
        return Extent(
            content: open + 3..<index,
            end: isTerminated ? index + 3 : index,
            isTerminated: isTerminated,
            hasEscapes: false
        )
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private static func undouble(_ content: ArraySlice<UInt8>, quote: UInt8) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var index = content.startIndex
        while index < content.endIndex {
            result.append(content[index])
            index += content[index] == quote ? 2 : 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unescape(_ content: ArraySlice<UInt8>) -> String? {
        var reader = EscapeReader(content)
        return reader.read()
    }
}
