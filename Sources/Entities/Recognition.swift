/// What a text holds.
public struct Recognition: Sendable, Hashable {
    /// The entities by position, an outer one before those inside it; an entity that stands twice is listed twice.
    public let entities: [RecognizedEntity]
    /// The candidates that were dropped, by position.
    public let dropped: [DroppedCandidate]

    /// Joins what was found and what was dropped.
    public init(entities: [RecognizedEntity], dropped: [DroppedCandidate]) {
        self.entities = entities
        self.dropped = dropped
    }
}
