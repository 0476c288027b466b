extension OverlayTemplate {
    /// The file `Web/templates/acts.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let actsMustache = OverlayTemplate(
        name: "acts",
        text: ##"""
            {{#.acts}}
            {{> act}}
            {{/.acts}}
            """##
    )
}
