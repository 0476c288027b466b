/// Shows remarks on one query, each under the line that it is about.
///
/// Made once per query: the time for all remarks grows with their number and the length of the query, when they come
/// in the order of their places.
public struct DiagnosticRenderer {
    /// Most bytes of a line that are shown before a place, and after it.
    private static let window = 160

    private let bytes: [UInt8]
    /// Where the last remark stood: the line that holds it and its number, both from the start of the query.
    private var lineStart = 0
    private var lineEnd: Int?
    private var line = 1
    /// A place on that line and the characters before it.
    private var knownOffset = 0
    private var knownColumn = 0

    /// - Parameter query: The text that the remarks are about.
    public init(_ query: String) {
        bytes = Array(query.utf8)
    }

    /// A remark as text.
    ///
    /// ```text
    /// 2:9: error KQL1001: expected an expression, found `|`
    ///   | where | take 5
    ///           ^
    /// ```
    /// Lines count from 1, columns count characters from 1. Tabs and other control characters are shown as one space,
    /// characters that are two cells wide in a terminal get two marks, and of a long line the part around the place is
    /// shown. A range over several lines is marked up to the end of the first.
    public mutating func text(of diagnostic: KQLDiagnostic) -> String {
        let start = place(of: diagnostic.range)
        move(to: start)
        let lineEnd = endOfLine(from: start)
        let markEnd = max(start, min(diagnostic.range.upperBound, lineEnd))
        let left = boundary(max(lineStart, start - Self.window))
        let right = boundary(min(lineEnd, max(start, min(markEnd, start + Self.window)) + Self.window))
        let before = (left > lineStart ? "…" : "") + Self.shown(bytes[left..<start])
        let marked = Self.shown(bytes[start..<min(markEnd, right)])
        let after = Self.shown(bytes[min(markEnd, right)..<right]) + (right < lineEnd ? "…" : "")
        let marker = "^" + String(repeating: "~", count: max(0, CharacterCells.count(in: marked) - 1))
        let heading = "\(diagnostic.severity.rawValue) \(diagnostic.code): \(diagnostic.message)"
        let indent = String(repeating: " ", count: CharacterCells.count(in: before))
        return "\(line):\(knownColumn + 1): \(heading)\n  \(before)\(marked)\(after)\n  \(indent)\(marker)"
    }

    /// Where to point: the end of the query means the end of what is written there.
    private func place(of range: Range<Int>) -> Int {
        let start = min(max(range.lowerBound, 0), bytes.count)
        guard start == bytes.count else { return boundary(start) }
        let last = bytes.lastIndex { !ByteClass.isSpace($0) }
        return last.map { $0 + 1 } ?? 0
    }

    /// Counts lines and characters up to a place, from the last one when it is behind that.
    private mutating func move(to place: Int) {
        if place < knownOffset { (lineStart, lineEnd, line, knownOffset, knownColumn) = (0, nil, 1, 0, 0) }
        var next = knownOffset
        while let newline = bytes[next..<place].firstIndex(of: UInt8(ascii: "\n")) {
            next = newline + 1
            line += 1
            (lineStart, lineEnd, knownOffset, knownColumn) = (next, nil, next, 0)
        }
        knownColumn += Self.shown(bytes[knownOffset..<place]).count
        knownOffset = place
    }

    /// The end of the line that holds a place, looked for once a line.
    private mutating func endOfLine(from start: Int) -> Int {
        if let lineEnd, lineEnd >= start { return lineEnd }
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
        lineEnd = end
        return end
    }

    /// The start of the character that holds a byte.
    private func boundary(_ offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        String(
            String(decoding: bytes, as: UTF8.self).map { character in
                let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
                return isControl || character.isNewline ? " " : character
            }
        )
    }
}
