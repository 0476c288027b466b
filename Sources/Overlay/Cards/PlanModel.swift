package import Lookup

/// What a lookup will ask about, before anything is asked.
package struct PlanModel: Sendable {
    /// The entities of the lookup in its order, each once.
    package var items: [LookupItem]
    /// What was pasted or typed; nil when the entities were named one by one.
    package var text: String?
    /// Every place of the text in which an entity was recognised, in the text's order; repetitions are named again.
    package var mentions: [LookupItem]

    /// Creates a model; `mentions` only with a text.
    package init(items: [LookupItem], text: String? = nil, mentions: [LookupItem] = []) {
        self.items = items
        self.text = text
        self.mentions = mentions
    }
}
