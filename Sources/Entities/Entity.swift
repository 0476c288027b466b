/// One thing to ask Defender about: a kind and a value.
///
/// The value is normalised the way Defender stores it, so two ways to write one thing are equal.
public struct Entity: Hashable, Sendable {
    /// What it is.
    public let kind: EntityKind
    /// The normalised value; never empty.
    public let value: String

    /// Reads `text` as an entity of `kind`: refangs, validates and normalises it.
    ///
    /// Surrounding white space is ignored. The kind is taken at its word, so names that are doubtful in running text,
    /// such as `report.zip` or `host.corp`, are valid domains here. A device or an account may be any text that is not
    /// blank, and a string is kept exactly as given.
    /// - Returns: nil when the text, as a whole, is not of that kind.
    public init?(_ kind: EntityKind, _ text: String) {
        guard let value = EntityValue(kind).normalized(text) else { return nil }
        self.init(kind: kind, normalized: value)
    }

    /// Reads a text that as a whole is one entity, such as an argument of a command.
    ///
    /// The rules for running text apply: `report.zip` is a file name, so the answer is nil.
    /// - Returns: nil when the text is no entity of ``EntityKind/inText``, or more than one.
    public init?(recognizing text: String) {
        let bytes = EntityValue.trimmed(text)
        let recognition = EntityRecognizer().recognize(bytes)
        if recognition.entities.count == 1, recognition.entities[0].range == 0..<bytes.count {
            self = recognition.entities[0].entity
            return
        }
        let isPlainName = recognition.dropped.contains { $0.kind == .domain && $0.reason != .invalidLabel }
        let kinds: [EntityKind] = isPlainName ? [.url] : [.url, .ipv6, .email]
        guard let entity = kinds.lazy.compactMap({ Entity($0, text) }).first ?? Self.rooted(bytes) else { return nil }
        self = entity
    }

    /// A domain that is written with the dot of the root at its end.
    private static func rooted(_ bytes: [UInt8]) -> Entity? {
        guard bytes.last == .dot, bytes.count > 1, bytes[bytes.count - 2] != .dot else { return nil }
        let recognition = EntityRecognizer(kinds: [.domain]).recognize(bytes)
        guard recognition.entities.count == 1, recognition.entities[0].range == 0..<bytes.count - 1 else { return nil }
        return recognition.entities[0].entity
    }

    /// Makes an entity of a value that is normalised already.
    init(kind: EntityKind, normalized value: String) {
        self.kind = kind
        self.value = value
    }
}
