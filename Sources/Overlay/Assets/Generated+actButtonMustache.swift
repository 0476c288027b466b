extension OverlayTemplate {
    /// The file `Web/templates/act-button.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let actButtonMustache = OverlayTemplate(
        name: "act-button",
        text: ##"""
            <button type="button" data-order="{{.kind}}"{{#.scope}} data-scope="{{.}}"{{/.scope}}{{#.sha1}} data-sha1="{{.}}"{{/.sha1}}{{#.cancels}} data-cancels="{{.}}"{{/.cancels}} aria-haspopup="dialog">{{.label}}</button>
            """##
    )
}
