import KQL

/// Making, cutting and searching texts; positions and lengths count code points.
enum StringFunctions {
    static let table: [String: ScalarBody] = [
        "strcat": { .string($0.values.map(\.text).joined()) },
        "strcat_delim": { (arguments) throws(EngineError) in
            .string(try joined(arguments.values.dropFirst().map(\.text), arguments.text(0), arguments.run))
        },
        "strlen": { .long(Int64($0.text(0).unicodeScalars.count)) },
        "string_size": { .long(Int64($0.text(0).utf8.count)) },
        "tolower": { .string($0.text(0).lowercased()) },
        "toupper": { .string($0.text(0).uppercased()) },
        "substring": substring,
        "indexof": indexOf,
        "split": split,
        "replace_string": { (arguments) throws(EngineError) in
            .string(try replacing(arguments.text(0), arguments.text(1), with: arguments.text(2), arguments.run))
        },
        "replace_strings": replaceStrings,
        "reverse": { .string(String(String.UnicodeScalarView($0.text(0).unicodeScalars.reversed()))) },
        "strrep": repeated,
        "strcmp": { .long(Int64(ValueOrder.compare($0.text(0), $0.text(1)))) },
        "translate": translate,
        "has_any_index": hasAnyIndex,
        "countof": countOf,
        "strcat_array": { (arguments) throws(EngineError) in
            .string(try joined((arguments.array(0) ?? []).map(\.plainText), arguments.text(1), arguments.run))
        },
    ]

    private static func substring(_ arguments: Arguments) -> KQLValue {
        let scalars = arguments.text(0).unicodeScalars
        guard let from = arguments.int(1) else { return .string("") }
        let start =
            from < 0
            ? scalars.index(scalars.endIndex, offsetBy: max(from, -Int.max), limitedBy: scalars.startIndex)
                ?? scalars.startIndex
            : scalars.index(scalars.startIndex, offsetBy: from, limitedBy: scalars.endIndex) ?? scalars.endIndex
        guard arguments.count > 2 else { return .string(String(scalars[start...])) }
        let length = max(0, arguments.int(2) ?? 0)
        let end = scalars.index(start, offsetBy: length, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return .string(String(scalars[start..<end]))
    }

    /// `indexof(text, lookup [, start [, length [, occurrence]]])`; -1 when there is none.
    private static func indexOf(_ arguments: Arguments) -> KQLValue {
        let scalars = Array(arguments.text(0).unicodeScalars)
        let lookup = Array(arguments.text(1).unicodeScalars)
        var start = arguments.count > 2 ? arguments.int(2) ?? 0 : 0
        if start < 0 { start = max(0, scalars.count + max(start, -scalars.count)) }
        let length = arguments.count > 3 ? arguments.int(3) ?? -1 : -1
        let wanted = arguments.count > 4 ? arguments.int(4) ?? 1 : 1
        guard start <= scalars.count, wanted > 0 else { return .long(-1) }
        // In ASCII a character is a byte.
        let bytes = [Array(arguments.text(0).utf8), Array(arguments.text(1).utf8)]
        let isPlain = !lookup.isEmpty && bytes[0].count == scalars.count && bytes[1].count == lookup.count
        let search = isPlain ? TextSearch(bytes[1], in: bytes[0]) : nil
        // Kusto looks for each occurrence in a range of the same length, which begins after the one before.
        for occurrence in 1...min(wanted, scalars.count + 1) {
            guard start <= scalars.count else { return .long(-1) }
            let end = length < 0 ? scalars.count : start + min(length, scalars.count - start)
            let place =
                search.map { $0.next(from: start, to: end) } ?? firstPlace(lookup, scalars, from: start, to: end)
            guard let place else { return .long(-1) }
            if occurrence == wanted { return .long(Int64(place)) }
            start = place + 1
        }
        return .long(-1)
    }

    private static func firstPlace(
        _ lookup: [Unicode.Scalar],
        _ scalars: [Unicode.Scalar],
        from start: Int,
        to end: Int
    ) -> Int? {
        (start...max(start, end - lookup.count)).first { place in
            place + lookup.count <= end && scalars[place..<place + lookup.count].elementsEqual(lookup)
        }
    }

    /// `split(text, delimiter [, index])`: all parts, or an array of the one asked for.
    private static func split(_ arguments: Arguments) -> KQLValue {
        let parts = parts(of: arguments.text(0), by: arguments.text(1))
        guard arguments.count > 2 else { return .dynamic(.array(parts.map { .string($0) })) }
        guard let index = arguments.int(2), parts.indices.contains(index) else { return .null(.dynamic) }
        return .dynamic(.array([.string(parts[index])]))
    }

    private static func parts(of text: String, by delimiter: String) -> [String] {
        guard !delimiter.isEmpty else { return [text] }
        let bytes = Array(text.utf8)
        let mark = Array(delimiter.utf8)
        var parts: [String] = []
        let search = TextSearch(mark, in: bytes)
        var start = 0
        while let place = search.next(from: start, to: bytes.count) {
            parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
            start = place + mark.count
        }
        parts.append(String(decoding: bytes[start...], as: UTF8.self))
        return parts
    }

    private static func replacing(
        _ text: String,
        _ lookup: String,
        with replacement: String,
        _ run: QueryRun
    ) throws(EngineError) -> String {
        lookup.isEmpty ? text : try joined(parts(of: text, by: lookup), replacement, run)
    }

    /// Joins texts after asking whether there is room for the separators.
    private static func joined(_ parts: [String], _ separator: String, _ run: QueryRun) throws(EngineError) -> String {
        try run.budget.spend(bytes: parts.count.multipliedReportingOverflow(by: separator.utf8.count).partialValue)
        return parts.joined(separator: separator)
    }

    private static func replaceStrings(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        let lookups = arguments.array(1) ?? []
        var text = arguments.text(0)
        for (index, lookup) in lookups.enumerated() {
            let replacement =
                arguments.array(2).map { index < $0.count ? $0[index].plainText : "" } ?? arguments.text(2)
            text = try replacing(text, lookup.plainText, with: replacement, arguments.run)
        }
        return .string(text)
    }

    /// `strrep(value, times [, delimiter])`; at most 1,024 times, as in Kusto.
    private static func repeated(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        guard let times = arguments.int(1), times > 0 else { return .string("") }
        let count = min(times, 1024)
        try arguments.run.budget.spend(bytes: arguments.text(0).utf8.count * count)
        let delimiter = arguments.count > 2 ? arguments.text(2) : ""
        return .string(try joined(Array(repeating: arguments.text(0), count: count), delimiter, arguments.run))
    }

    private static func translate(_ arguments: Arguments) -> KQLValue {
        let search = Array(arguments.text(0).unicodeScalars)
        let replacements = Array(arguments.text(1).unicodeScalars)
        var result = String.UnicodeScalarView()
        for scalar in arguments.text(2).unicodeScalars {
            guard let place = search.firstIndex(of: scalar) else {
                result.append(scalar)
                continue
            }
            if let last = replacements.last { result.append(place < replacements.count ? replacements[place] : last) }
        }
        return .string(String(result))
    }

    /// Index of the first term that the text has; -1 for none.
    private static func hasAnyIndex(_ arguments: Arguments) -> KQLValue {
        let text = arguments.text(0)
        let has = StringOperator(.has, isCaseSensitive: false)
        let terms = Membership.members(arguments.values.dropFirst())
        let index = terms.firstIndex { !$0.text.isEmpty && StringMatcher(has, needle: $0.text).matches(text) }
        return .long(Int64(index ?? -1))
    }

    /// `countof(text, search [, kind])`: plain occurrences may overlap, matches of a pattern do not.
    private static func countOf(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        if arguments.count > 2, arguments.text(2).lowercased() == "regex" {
            let bytes = Array(arguments.text(0).utf8)
            return .long(
                Int64(try PatternFunctions.matches(arguments.run.pattern(arguments.text(1)), bytes, groups: 0).count)
            )
        }
        let text = Array(arguments.text(0).utf8)
        let search = Array(arguments.text(1).utf8)
        guard !search.isEmpty, text.count >= search.count else { return .long(0) }
        let places = TextSearch(search, in: text)
        var (count, start): (Int64, Int) = (0, 0)
        while let place = places.next(from: start, to: text.count) {
            count += 1
            start = place + 1
        }
        return .long(count)
    }
}
