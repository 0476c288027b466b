import KQL

/// Reads keys and values out of texts, for `parse-kv`; of a key that comes again the first value counts.
struct KeyValueReader {
    private let settings: BoundKeyValues.Settings
    private let pattern: Pattern?
    private let pairMark: [UInt8]
    private let valueMark: [UInt8]

    /// - Throws: `invalidPattern`, and `invalidArgument` for a pattern without two groups.
    init(_ settings: BoundKeyValues.Settings, run: QueryRun) throws(EngineError) {
        self.settings = settings
        pairMark = Array(settings.pairDelimiter.utf8)
        valueMark = Array(settings.valueDelimiter.utf8)
        guard let text = settings.pattern else {
            pattern = nil
            return
        }
        let pattern = try run.pattern(text)
        guard pattern.groupCount == 2 else {
            throw EngineError(.invalidArgument, "The pattern of parse-kv needs two groups: the key and the value.")
        }
        self.pattern = pattern
    }

    func values(_ bytes: [UInt8]) throws(EngineError) -> [String: String] {
        if let pattern { return try matched(pattern, bytes) }
        var scanner = KeyValueScanner(bytes: bytes, settings: settings, pairMark: pairMark, valueMark: valueMark)
        return pairMark.isEmpty || valueMark.isEmpty ? scanner.words() : scanner.pairs()
    }

    private func matched(_ pattern: Pattern, _ bytes: [UInt8]) throws(EngineError) -> [String: String] {
        var values: [String: String] = [:]
        for match in try PatternFunctions.matches(pattern, bytes, groups: 2) {
            guard match.count > 2, let key = match[1], let value = match[2] else { continue }
            let name = KeyValueScanner.trimmed(bytes[key])
            if values[name] == nil { values[name] = KeyValueScanner.trimmed(bytes[value]) }
        }
        return values
    }
}

/// Goes through one text.
struct KeyValueScanner {
    let bytes: [UInt8]
    let settings: BoundKeyValues.Settings
    let pairMark: [UInt8]
    let valueMark: [UInt8]
    private var index = 0

    init(bytes: [UInt8], settings: BoundKeyValues.Settings, pairMark: [UInt8], valueMark: [UInt8]) {
        self.bytes = bytes
        self.settings = settings
        self.pairMark = pairMark
        self.valueMark = valueMark
    }

    /// Pairs between delimiters; with `greedy` a piece without a key belongs to the value before it.
    mutating func pairs() -> [String: String] {
        var found: [(key: String, value: [UInt8], isQuoted: Bool)] = []
        while index < bytes.count {
            let start = index
            if let key = readKey() {
                let (value, isQuoted) = readValue()
                found.append((key, value, isQuoted))
            } else if settings.isGreedy, let last = found.indices.last, !found[last].isQuoted {
                found[last].value += pairMark + bytes[start..<index]
            }
            if starts(pairMark) { index += pairMark.count }
        }
        var values: [String: String] = [:]
        for pair in found where values[pair.key] == nil {
            values[pair.key] =
                pair.isQuoted ? String(decoding: pair.value, as: UTF8.self) : Self.trimmed(pair.value[...])
        }
        return values
    }

    /// Runs of letters and digits, and quoted texts, in turn key and value; a key is followed by the next of them.
    mutating func words() -> [String: String] {
        var words: [String] = []
        while index < bytes.count {
            if let quoted = readQuoted() {
                words.append(String(decoding: quoted, as: UTF8.self))
            } else if Self.isWord(bytes[index]) {
                let start = index
                while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
                words.append(String(decoding: bytes[start..<index], as: UTF8.self))
            } else {
                index += 1
            }
        }
        var values: [String: String] = [:]
        for (key, value) in zip(words, words.dropFirst()) where values[key] == nil { values[key] = value }
        return values
    }

    /// The key and its delimiter; nil, at the end of the piece, when there is no delimiter in it.
    private mutating func readKey() -> String? {
        skipSpaces()
        if let quoted = readQuoted() {
            skipSpaces()
            guard starts(valueMark) else { return nil }
            index += valueMark.count
            return Self.trimmed(quoted[...])
        }
        let start = index
        while index < bytes.count {
            if starts(valueMark) {
                let key = Self.trimmed(bytes[start..<index])
                index += valueMark.count
                return key
            }
            if starts(pairMark) { return nil }
            index += 1
        }
        return nil
    }

    private mutating func readValue() -> (value: [UInt8], isQuoted: Bool) {
        skipSpaces()
        if let quoted = readQuoted() {
            while index < bytes.count, !starts(pairMark) { index += 1 }
            return (quoted, true)
        }
        let start = index
        while index < bytes.count, !starts(pairMark) { index += 1 }
        return (Array(bytes[start..<index]), false)
    }

    /// A text in quotes that starts here, without them; nil when none does or it does not end.
    private mutating func readQuoted() -> [UInt8]? {
        guard index < bytes.count else { return nil }
        for quote in settings.quotes {
            let marks = Array(quote.utf8)
            guard marks.count == 2, bytes[index] == marks[0] else { continue }
            var text: [UInt8] = []
            var place = index + 1
            while place < bytes.count, bytes[place] != marks[1] {
                if isEscape(bytes[place]), place + 1 < bytes.count { place += 1 }
                text.append(bytes[place])
                place += 1
            }
            guard place < bytes.count else { continue }
            index = place + 1
            return text
        }
        return nil
    }

    private func isEscape(_ byte: UInt8) -> Bool {
        settings.escapes.contains { $0.utf8.first == byte && $0.utf8.count == 1 }
    }

    private mutating func skipSpaces() {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09, !starts(pairMark) { index += 1 }
    }

    private func starts(_ mark: [UInt8]) -> Bool {
        index + mark.count <= bytes.count && bytes[index..<index + mark.count].elementsEqual(mark)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || TermBoundary.isTermByte(byte)
    }

    /// The text without white space around it.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        var rest = bytes.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }
}
