/// What stands between a token and the one before it: white space and comments.
struct TokenTrivia {
    /// One `// …` up to the end of its line, without spaces at its end.
    struct Comment {
        /// Bytes of the query.
        let range: Range<Int>
        /// True when it stands on the line of the token before it.
        let isTrailing: Bool
        /// True when an empty line stands before it.
        let followsEmptyLine: Bool
    }

    private(set) var comments: [Comment] = []
    /// True when a line ends somewhere between the tokens.
    private(set) var hasLineBreak = false
    /// True when an empty line stands directly before the token.
    private(set) var followsEmptyLine = false
    /// True when the tokens touch.
    let isEmpty: Bool

    /// - Parameters:
    ///   - gap: Bytes between two tokens.
    ///   - bytes: The query.
    init(_ gap: Range<Int>, in bytes: [UInt8]) {
        isEmpty = gap.isEmpty
        var lineBreaks = 0
        var index = gap.lowerBound
        while index < gap.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "/"):
                let end = Self.lineEnd(from: index, in: gap, bytes)
                let range = index..<Self.trimmedEnd(of: index..<end, bytes)
                comments.append(
                    Comment(
                        range: range,
                        isTrailing: !hasLineBreak && gap.lowerBound > 0,
                        followsEmptyLine: lineBreaks > 1
                    )
                )
                lineBreaks = 0
                index = end
                continue
            case UInt8(ascii: "\r") where index + 1 < gap.upperBound && bytes[index + 1] == UInt8(ascii: "\n"): break
            case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                lineBreaks += 1
                hasLineBreak = true
            default: break
            }
            index += 1
        }
        followsEmptyLine = lineBreaks > 1
    }

    private static func lineEnd(from start: Int, in gap: Range<Int>, _ bytes: [UInt8]) -> Int {
        bytes[start..<gap.upperBound].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            ?? gap.upperBound
    }

    private static func trimmedEnd(of range: Range<Int>, _ bytes: [UInt8]) -> Int {
        bytes[range].lastIndex { !ByteClass.isSpace($0) }.map { $0 + 1 } ?? range.lowerBound
    }
}
