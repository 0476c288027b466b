extension OverlayTemplate {
    /// The file `Web/templates/cost.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let costMustache = OverlayTemplate(
        name: "cost",
        text: ##"""
            <p class="cost">{{cost.calls}} calls</p>
            """##
    )
}
