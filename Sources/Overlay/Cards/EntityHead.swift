import Entities

/// What names the entity of a card.
struct EntityHead: Sendable {
    /// The card's id on the page, with which the ids of its parts begin.
    let id: String
    /// The entity's place in the lookup.
    let entry: Int
    /// The kind, as everywhere.
    let kind: String
    /// The value itself; shown as text, never as a link.
    let value: String
    /// The value made harmless.
    let defanged: String
    /// How the text wrote it, where that differs.
    let written: String?

    init(_ entity: Entity, entry: Int, written: String?) {
        id = "entity-\(entry)"
        self.entry = entry
        kind = entity.kind.rawValue
        value = entity.value
        defanged = Defanged.text(entity)
        self.written = written == entity.value ? nil : written
    }
}
