import KQL

/// Functions that take regular expressions.
enum PatternFunctions {
    static let table: [String: ScalarBody] = [
        "extract": extract,
        "extract_all": extractAll,
        "replace_regex": replace,
        "replace": replace,
        "trim": { (arguments) throws(EngineError) in try trim(arguments, start: true, end: true) },
        "trim_start": { (arguments) throws(EngineError) in try trim(arguments, start: true, end: false) },
        "trim_end": { (arguments) throws(EngineError) in try trim(arguments, start: false, end: true) },
        "indexof_regex": indexOf,
        "regex_quote": { .string(quote($0.text(0))) },
    ]

    /// All matches, none overlapping another; an empty match moves on by one byte.
    ///
    /// - Throws: `invalidArgument`, `tooManyBytes` for very many matches, `timedOut`, `cancelled`.
    static func matches(_ pattern: Pattern, _ bytes: [UInt8], groups: Int) throws(EngineError) -> [[Range<Int>?]] {
        var matches: [[Range<Int>?]] = []
        let whole = 0..<bytes.count
        var start = 0
        while start <= bytes.count, let match = try pattern.find(bytes, whole, from: start, groups: groups),
            let place = match.first ?? nil
        {
            try pattern.budget.spend(bytes: 64 + 24 * match.count)
            matches.append(match)
            start = place.isEmpty ? nextScalar(bytes, after: place.upperBound) : place.upperBound
        }
        return matches
    }

    /// `extract(regex, group, text [, typeof])`.
    private static func extract(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        let pattern = try arguments.run.pattern(arguments.text(0))
        let bytes = Array(arguments.text(2).utf8)
        guard let group = arguments.int(1), group >= 0, group <= pattern.groupCount,
            let match = try pattern.find(bytes, 0..<bytes.count, from: 0, groups: group), let place = match[group]
        else { return arguments.missing }
        return ValueConversion.convert(.string(text(bytes, place)), to: arguments.resultType)
    }

    /// `extract_all(regex [, groups], text)`: an array of matches, of arrays where there are several groups.
    private static func extractAll(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        let pattern = try arguments.run.pattern(arguments.text(0))
        let bytes = Array(arguments.text(arguments.count - 1).utf8)
        let chosen = arguments.count > 2 ? try groups(arguments, pattern) : Array(1...max(1, pattern.groupCount))
        let found = try matches(pattern, bytes, groups: pattern.groupCount)
        guard !found.isEmpty else { return .null(.dynamic) }
        let rows = found.map { match -> KQLDynamic in
            let parts = chosen.map { group -> KQLDynamic in
                guard group < match.count else {
                    return .string(match.first.flatMap { $0 }.map { text(bytes, $0) } ?? "")
                }
                return .string(match[group].map { text(bytes, $0) } ?? "")
            }
            return parts.count == 1 ? parts[0] : .array(parts)
        }
        return .dynamic(.array(rows))
    }

    /// The chosen groups by number or name; names are looked for in the pattern's text.
    private static func groups(_ arguments: Arguments, _ pattern: Pattern) throws(EngineError) -> [Int] {
        let names = groupNames(arguments.text(0))
        var groups: [Int] = []
        for choice in arguments.array(1) ?? [arguments.dynamic(1)] {
            if case .long(let number) = choice, let group = Int(exactly: number),
                (0...pattern.groupCount).contains(group)
            {
                groups.append(group)
            } else if case .string(let name) = choice, let place = names.firstIndex(of: name) {
                groups.append(place + 1)
            } else {
                throw EngineError(
                    .invalidArgument,
                    "extract_all() is asked for a group that the pattern does not have."
                )
            }
        }
        return groups
    }

    /// Names of the capture groups in order; unnamed ones are empty.
    private static func groupNames(_ pattern: String) -> [String] {
        let bytes = Array(pattern.utf8)
        var names: [String] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: "(") {
                let rest = String(decoding: bytes[(index + 1)...], as: UTF8.self)
                if rest.hasPrefix("?P<") || rest.hasPrefix("?<") {
                    names.append(String(rest.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }))
                } else if !rest.hasPrefix("?") {
                    names.append("")
                }
            }
            index += 1
        }
        return names
    }

    /// `replace_regex(text, regex, rewrite)`; `\1` to `\9` and `$1` name groups, `\0` the match.
    private static func replace(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        let pattern = try arguments.run.pattern(arguments.text(1))
        let bytes = Array(arguments.text(0).utf8)
        let rewrite = Array(arguments.text(2).utf8)
        var result: [UInt8] = []
        var start = 0
        for match in try matches(pattern, bytes, groups: pattern.groupCount) {
            guard let place = match.first.flatMap({ $0 }) else { continue }
            try arguments.run.budget.spend(bytes: rewrite.count)
            result.append(contentsOf: bytes[start..<place.lowerBound])
            append(rewrite, match, bytes, to: &result)
            start = place.upperBound
        }
        result.append(contentsOf: bytes[start...])
        return .string(String(decoding: result, as: UTF8.self))
    }

    private static func append(_ rewrite: [UInt8], _ match: [Range<Int>?], _ bytes: [UInt8], to result: inout [UInt8]) {
        var index = 0
        while index < rewrite.count {
            let byte = rewrite[index]
            index += 1
            let isMark = byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "$")
            guard isMark, index < rewrite.count, (0x30...0x39).contains(rewrite[index]) else {
                if byte == UInt8(ascii: "\\"), index < rewrite.count, rewrite[index] == byte { index += 1 }
                result.append(byte)
                continue
            }
            let group = Int(rewrite[index] - 0x30)
            index += 1
            if group < match.count, let place = match[group] { result.append(contentsOf: bytes[place]) }
        }
    }

    /// `trim(regex, text)`: takes away a match at either end, again and again.
    private static func trim(_ arguments: Arguments, start: Bool, end: Bool) throws(EngineError) -> KQLValue {
        let bytes = Array(arguments.text(1).utf8)
        var range = 0..<bytes.count
        if start {
            let pattern = try arguments.run.pattern("^(?:" + arguments.text(0) + ")")
            while let match = try pattern.find(bytes, range, from: range.lowerBound, groups: 0), let place = match[0],
                !place.isEmpty
            {
                range = place.upperBound..<range.upperBound
            }
        }
        if end {
            let pattern = try arguments.run.pattern("(?:" + arguments.text(0) + ")$")
            while let match = try pattern.find(bytes, range, from: range.lowerBound, groups: 0), let place = match[0],
                !place.isEmpty
            {
                range = range.lowerBound..<place.lowerBound
            }
        }
        return .string(String(decoding: bytes[range], as: UTF8.self))
    }

    /// `indexof_regex(text, regex [, start [, length [, occurrence]]])`; -1 when there is none.
    private static func indexOf(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        let scalars = Array(arguments.text(0).unicodeScalars)
        let start = arguments.count > 2 ? arguments.int(2) ?? 0 : 0
        guard (0...scalars.count).contains(start) else { return .null(.long) }
        let length = arguments.count > 3 ? arguments.int(3) ?? -1 : -1
        let end = length < 0 ? scalars.count : start + min(length, scalars.count - start)
        let occurrence = arguments.count > 4 ? arguments.int(4) ?? 1 : 1
        let bytes = Array(String(String.UnicodeScalarView(scalars[start..<end])).utf8)
        let found = try matches(arguments.run.pattern(arguments.text(1)), bytes, groups: 0)
        guard occurrence > 0, occurrence <= found.count, let place = found[occurrence - 1][0] else { return .long(-1) }
        let before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self).unicodeScalars.count
        return .long(Int64(start + before))
    }

    /// The text as a pattern that matches it alone.
    static func quote(_ text: String) -> String {
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isPlain =
                scalar.value >= 0x80 || scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            if !isPlain { quoted.append("\\") }
            quoted.append(scalar)
        }
        return String(quoted)
    }

    private static func nextScalar(_ bytes: [UInt8], after index: Int) -> Int {
        var next = index + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
