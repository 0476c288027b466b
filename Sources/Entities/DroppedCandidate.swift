/// A piece of text that looks like an entity and was not taken for one.
public struct DroppedCandidate: Hashable, Sendable {
    /// What it might have been.
    public let kind: EntityKind
    /// The place of ``text`` in the input: UTF-8 byte offsets, half-open, never empty.
    public let range: Range<Int>
    /// The candidate exactly as the input writes it.
    public let text: String
    /// Why it was dropped; ``DropReason/explanation`` says it in a sentence.
    public let reason: DropReason

    /// Records that the candidate `text` at `range` was dropped for `reason`.
    public init(kind: EntityKind, range: Range<Int>, text: String, reason: DropReason) {
        self.kind = kind
        self.range = range
        self.text = text
        self.reason = reason
    }
}
