import DefenderAPI
import Lookup

/// Turns the JSON of a member into values to be shown.
enum FieldReader {
    /// The values of a member; empty for null, an empty text or list, and an object that the row's kind cannot read.
    static func values(of value: JSONValue, _ row: FieldRow) -> [FieldValue] {
        switch value {
        case .null: []
        case .array(let elements):
            elements.contains { $0.object != nil } && row.kind != .accounts
                ? [] : elements.flatMap { values(of: $0, row) }
        case .object(let object): row.kind == .accounts ? account(object) : []
        case .bool(let flag): [.text(flag ? "Yes" : "No")]
        case .integer(let number) where row.kind == .bytes: [.text(ByteText.text(number))]
        case .integer, .number: [.text(value.json)]
        case .string(let text): text.allSatisfy(\.isWhitespace) ? [] : [self.value(text, row)].compactMap { $0 }
        }
    }

    private static func value(_ text: String, _ row: FieldRow) -> FieldValue? {
        switch row.kind {
        case .text, .accounts, .bytes: .text(text)
        case .lines: text.contains("\n") ? .lines(text) : .text(text)
        case .words: words(text)
        case .severity: .severity(SeveritySign(text))
        case .time: time(text)
        case .code: .code(.init(text: text, defanged: nil, label: row.label))
        case .address: address(text, row.label)
        case .link: text.hasPrefix("https://") ? .link(text) : .code(.init(text: text, defanged: nil, label: row.label))
        }
    }

    private static func words(_ text: String) -> FieldValue {
        let words = ProductWords.text(text)
        return words.lowercased() == text.lowercased() ? .text(words) : .worded(.init(words: words, raw: text))
    }

    /// A text that is no instant is shown as it is, and the year 1, which stands for none, not at all.
    private static func time(_ text: String) -> FieldValue? {
        if let instant = Instant(text) { return .time(instant) }
        return text.hasPrefix("0001-01-01T") ? nil : .text(text)
    }

    private static func address(_ text: String, _ label: String) -> FieldValue {
        let defanged = Defanged.text(text)
        return .code(.init(text: text, defanged: defanged == text ? nil : defanged, label: label))
    }

    private static func account(_ object: JSONObject) -> [FieldValue] {
        guard let name = object["accountName"]?.string, !name.isEmpty else { return [] }
        let domain = object["domainName"]?.string ?? ""
        return [.text(domain.isEmpty ? name : domain + "\\" + name)]
    }
}
