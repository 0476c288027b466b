extension OverlayTemplate {
    /// The file `Web/templates/plan.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let planMustache = OverlayTemplate(
        name: "plan",
        text: ##"""
            <div class="plan"></div>
            """##
    )
}
