package import Entities

/// One thing to look up, and where it stood in a text when it was found in one.
package struct LookupItem: Sendable, Hashable {
    /// What is looked up, normalised.
    package var entity: Entity
    /// As it stood in the text, defanged or not; nil when the entity was named by itself.
    package var text: String?
    /// UTF-8 bytes of the text, half-open; nil when the entity was named by itself.
    package var range: Range<Int>?

    /// Names an entity; text and range only when it was found in a text.
    package init(_ entity: Entity, text: String? = nil, range: Range<Int>? = nil) {
        self.entity = entity
        self.text = text
        self.range = range
    }

    /// Takes over what was recognised in a text.
    package init(_ recognized: RecognizedEntity) {
        self.init(recognized.entity, text: recognized.text, range: recognized.range)
    }
}
