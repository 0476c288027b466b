extension KQLDiagnostic {
    /// Shows the remark under the line of the query that it is about.
    ///
    /// ```text
    /// 2:9: error KQL1001: expected an expression, found `|`
    ///   | where | take 5
    ///           ^
    /// ```
    /// Lines count from 1, columns count characters from 1. Tabs are shown as one space.
    public func rendered(in query: String) -> String {
        let place = SourcePlace(range, in: query)
        return
            "\(place.line):\(place.column): \(severity.rawValue) \(code): \(message)\n  \(place.text)\n  \(place.marker)"
    }
}

/// Where a range stands in a text, for people.
private struct SourcePlace {
    let line: Int
    let column: Int
    /// The line, without its end; control characters as spaces.
    let text: String
    /// Spaces, then `^`, then `~` up to the end of the range on that line.
    let marker: String

    init(_ range: Range<Int>, in query: String) {
        let bytes = Array(query.utf8)
        let start = min(max(range.lowerBound, 0), bytes.count)
        let lineStart = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let lineEnd = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
        line = bytes[..<lineStart].count { $0 == UInt8(ascii: "\n") } + 1
        let before = Self.shown(bytes[min(lineStart, start)..<start])
        let marked = Self.shown(bytes[start..<max(start, min(range.upperBound, lineEnd))])
        column = before.count + 1
        text = Self.shown(bytes[min(lineStart, lineEnd)..<lineEnd])
        marker =
            String(repeating: " ", count: before.count) + "^" + String(repeating: "~", count: max(0, marked.count - 1))
    }

    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        String(String(decoding: bytes, as: UTF8.self).map { $0.isNewline || $0 == "\t" || $0 == "\0" ? " " : $0 })
    }
}
