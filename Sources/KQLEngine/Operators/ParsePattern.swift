import KQL

/// The pattern of a `parse` as one regular expression with a group per column.
struct ParsePattern {
    private let pattern: Pattern
    /// For each column of the pattern its output column, its type, and its group.
    private let columns: [(column: Int, type: KQLType, group: Int)]
    private let groupCount: Int
    /// True when one column that is not of its type makes the whole text unfit.
    private let isStrict: Bool

    /// - Throws: `invalidPattern`.
    init(_ parse: BoundParse, run: QueryRun) throws(EngineError) {
        let isRegex = parse.kind == .regex
        var text = isRegex ? (parse.flags.isEmpty ? "" : "(?\(parse.flags))") : "(?s)"
        text += "^"
        var columns: [(column: Int, type: KQLType, group: Int)] = []
        var group = 0
        for (index, part) in parse.parts.enumerated() {
            switch part {
            case .anything: text += isRegex ? ".*?" : ".*?"
            case .text(let literal) where isRegex:
                text += "(?:" + literal + ")"
                group += try run.pattern(literal).groupCount
            case .text(let literal): text += PatternFunctions.quote(literal)
            case .column(let column, let type):
                group += 1
                columns.append((column, type, group))
                text += Self.group(type, isFollowedByText: Self.isText(parse.parts, index + 1), parse.kind)
            }
        }
        pattern = try run.pattern(text + (isRegex ? "" : "$"))
        self.columns = columns
        groupCount = group
        isStrict = parse.kind != .relaxed
    }

    /// Values by output column; nil when the text does not fit.
    func values(_ bytes: [UInt8], _ range: Range<Int>) throws(EngineError) -> [(column: Int, value: KQLValue)]? {
        guard let match = try pattern.find(bytes, range, from: range.lowerBound, groups: groupCount) else { return nil }
        var values: [(column: Int, value: KQLValue)] = []
        for column in columns {
            let place = column.group < match.count ? match[column.group] : nil
            let text = place.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
            let value = ValueConversion.convert(.string(text), to: column.type)
            if isStrict, value.isNull { return nil }
            values.append((column.column, value))
        }
        return values
    }

    private static func isText(_ parts: [BoundParse.Part], _ index: Int) -> Bool {
        guard index < parts.count, case .text = parts[index] else { return index >= parts.count }
        return true
    }

    /// What a column may hold: whole numbers are digits, everything else reaches up to the next text.
    private static func group(_ type: KQLType, isFollowedByText: Bool, _ kind: BoundParse.Kind) -> String {
        switch (type, kind) {
        case (.int, .relaxed), (.long, .relaxed): isFollowedByText ? "(.*?)" : #"(-?\d+)?"#
        case (.int, _), (.long, _): #"(\s*-?\d+)"#
        case (.real, _), (.decimal, _): isFollowedByText ? "(.*?)" : #"(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)"#
        case (_, .regex): "(.*)"
        default: "(.*?)"
        }
    }
}
