import KQL

/// `parse_xml(text)`: elements as bags, attributes under `@name`, text beside other content under `#text`, elements of
/// one name as an array.
///
/// Source: <https://learn.microsoft.com/kusto/query/parse-xml-function> (read 2026-11-23).
enum XMLFunctions {
    static let table: [String: ScalarBody] = [
        "parse_xml": { arguments in
            var reader = XMLReader(Array(arguments.text(0).utf8.prefix(131_072)))
            return reader.readDocument().map { KQLValue($0) } ?? .null(.dynamic)
        }
    ]
}

/// Reads one XML document; entities beyond the five of the language stay as they are.
private struct XMLReader {
    private static let maxDepth = 100
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func readDocument() -> KQLDynamic? {
        skipMisc()
        guard let root = readElement(depth: 0) else { return nil }
        skipMisc()
        return index == bytes.count ? .object([root]) : nil
    }

    private mutating func readElement(depth: Int) -> KQLDynamic.Member? {
        guard depth < Self.maxDepth, take("<"), let name = readName() else { return nil }
        var content = XMLContent()
        while true {
            skipSpace()
            if take("/>") { return .init(name: name, value: content.value) }
            if take(">") { break }
            guard let attribute = readName() else { return nil }
            skipSpace()
            guard take("=") else { return nil }
            skipSpace()
            guard let value = readQuoted() else { return nil }
            content.add("@" + attribute, .string(value))
        }
        var text: [UInt8] = []
        while index < bytes.count {
            if take("<![CDATA[") {
                guard let end = find("]]>") else { return nil }
                text += bytes[index..<end]
                index = end + 3
            } else if starts("<!--") || starts("<?") {
                guard skipMarkup() else { return nil }
            } else if take("</") {
                guard readName() == name else { return nil }
                skipSpace()
                content.text = KeyValueScanner.trimmed(text[...])
                return take(">") ? .init(name: name, value: content.value) : nil
            } else if bytes[index] == UInt8(ascii: "<") {
                guard let child = readElement(depth: depth + 1) else { return nil }
                content.add(child.name, child.value)
            } else {
                appendCharacter(to: &text, until: UInt8(ascii: "<"))
            }
        }
        return nil
    }

    private mutating func readName() -> String? {
        let start = index
        while index < bytes.count, !Self.isSpace(bytes[index]), !"=/><\"'".utf8.contains(bytes[index]) { index += 1 }
        return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
    }

    private mutating func readQuoted() -> String? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            return nil
        }
        let quote = bytes[index]
        index += 1
        var text: [UInt8] = []
        while index < bytes.count, bytes[index] != quote { appendCharacter(to: &text, until: quote) }
        guard index < bytes.count else { return nil }
        index += 1
        return String(decoding: text, as: UTF8.self)
    }

    private static let entities: [(name: String, text: String)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"),
    ]

    private mutating func appendCharacter(to text: inout [UInt8], until end: UInt8) {
        if bytes[index] == UInt8(ascii: "&") {
            for entity in Self.entities where take(entity.name) {
                text += entity.text.utf8
                return
            }
            if let scalar = readCharacterReference() {
                text += String(Character(scalar)).utf8
                return
            }
        }
        text.append(bytes[index])
        index += 1
    }

    /// `&#65;` and `&#x41;`.
    private mutating func readCharacterReference() -> Unicode.Scalar? {
        guard starts("&#"), let end = find(";"), end - index <= 10 else { return nil }
        let digits = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
        let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let scalar = code.flatMap(Unicode.Scalar.init) else { return nil }
        index = end + 1
        return scalar
    }

    /// Space, comments, instructions and a document type.
    private mutating func skipMisc() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]), index == 0 { index = 3 }
        skipSpace()
        while starts("<?") || starts("<!") {
            guard skipMarkup() else { return }
            skipSpace()
        }
    }

    private mutating func skipMarkup() -> Bool {
        let mark = starts("<!--") ? "-->" : starts("<?") ? "?>" : ">"
        guard let end = find(mark) else { return false }
        index = end + mark.utf8.count
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private mutating func take(_ text: String) -> Bool {
        guard starts(text) else { return false }
        index += text.utf8.count
        return true
    }

    private func find(_ text: String) -> Int? {
        let mark = Array(text.utf8)
        guard bytes.count >= mark.count else { return nil }
        return (index..<max(index, bytes.count - mark.count + 1)).first {
            bytes[$0..<$0 + mark.count].elementsEqual(mark)
        }
    }
}

/// What stands inside an element.
private struct XMLContent {
    private var members: [(name: String, values: [KQLDynamic])] = []
    var text = ""

    mutating func add(_ name: String, _ value: KQLDynamic) {
        if let place = members.firstIndex(where: { $0.name == name }) {
            members[place].values.append(value)
        } else {
            members.append((name, [value]))
        }
    }

    var value: KQLDynamic {
        if members.isEmpty { return text.isEmpty ? .null : .string(text) }
        var bag = members.map {
            KQLDynamic.Member(name: $0.name, value: $0.values.count == 1 ? $0.values[0] : .array($0.values))
        }
        if !text.isEmpty { bag.append(.init(name: "#text", value: .string(text))) }
        return .object(bag)
    }
}
