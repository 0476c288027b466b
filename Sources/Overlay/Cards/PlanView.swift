import Lookup

/// A plan as its template reads it.
struct PlanView: Sendable {
    let isEmpty: Bool
    let pasted: PastedText?
    let cards: [CardView]

    init(_ model: PlanModel) {
        isEmpty = model.items.isEmpty
        pasted = model.text.flatMap { text in model.mentions.isEmpty ? nil : PastedText(text, model) }
        cards = model.items.enumerated().map { CardView(waiting: $0.element, entry: $0.offset) }
    }
}
