extension OverlayTemplate {
    /// The file `Web/templates/source.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let sourceMustache = OverlayTemplate(
        name: "source",
        text: ##"""
            <li data-source="{{outcome.source}}"></li>
            """##
    )
}
