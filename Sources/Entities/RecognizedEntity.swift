/// An entity found in a text, and where it stands.
public struct RecognizedEntity: Hashable, Sendable {
    /// What was found, with its normalised value.
    public let entity: Entity
    /// The place of ``text`` in the input: UTF-8 byte offsets, half-open, never empty.
    public let range: Range<Int>
    /// The entity exactly as the input writes it, defanged or not.
    public let text: String

    /// Records that `entity` stands at `range`, written as `text`.
    public init(entity: Entity, range: Range<Int>, text: String) {
        self.entity = entity
        self.range = range
        self.text = text
    }
}
