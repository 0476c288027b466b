package import Lookup

/// What one source had to say about an entity.
package struct SourceModel: Sendable {
    /// The entity's place in the lookup.
    package var entry: Int
    /// How the source ended.
    package var outcome: SourceOutcome

    /// Creates a model.
    package init(entry: Int, outcome: SourceOutcome) {
        self.entry = entry
        self.outcome = outcome
    }
}
