extension OverlayViews {
    /// The text with its entities marked, and a card for each entity that waits for its sources.
    package func plan(_ model: PlanModel) -> String {
        render(PlanView(model), "plan")
    }

    /// What one source had to say about an entity: takes the place of the source's mark on the card.
    package func source(_ model: SourceModel) -> String {
        render(SourceView(model.outcome), "source")
    }

    /// The whole card of an entity.
    package func card(_ model: CardModel) -> String {
        render(CardView(model), "card")
    }

    /// A line that says what a lookup took from Microsoft's quotas, and what is left.
    package func cost(_ model: CostModel) -> String {
        render(CostView(model), "cost")
    }

    /// Says that a lookup failed as a whole, and what to do.
    package func failure(_ model: FailureModel) -> String {
        render(model, "failure")
    }
}
