extension OverlayTemplate {
    /// The file `Web/templates/failure.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let failureMustache = OverlayTemplate(
        name: "failure",
        text: ##"""
            <section class="failure" role="alert"><h2>{{title}}</h2><p>{{detail}}</p></section>
            """##
    )
}
