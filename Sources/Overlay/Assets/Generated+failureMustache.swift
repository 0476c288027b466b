extension OverlayTemplate {
    /// The file `Web/templates/failure.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let failureMustache = OverlayTemplate(
        name: "failure",
        text: ##"""
            <section class="failure">
            <h2>{{.title}}</h2>
            <p>{{.detail}}</p>
            {{#.requestID}}
            <p>Request ID <code>{{.}}</code>
            <button type="button" class="copy" data-copy="{{.}}" aria-label="Copy the request ID">Copy</button></p>
            {{/.requestID}}
            </section>
            """##
    )
}
