extension OverlayTemplate {
    /// The file `Web/templates/card.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let cardMustache = OverlayTemplate(
        name: "card",
        text: ##"""
            <article class="card" id="entity-{{entry}}" data-entry="{{entry}}" tabindex="-1"></article>
            """##
    )
}
