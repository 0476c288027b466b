extension OverlayTemplate {
    /// The file `Web/templates/running.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let runningMustache = OverlayTemplate(
        name: "running",
        text: ##"""
            <p class="running"><b>{{.title}}</b> <b class="act-state">{{.status}}</b>{{#.requestor}} · asked for by {{.}}{{/.requestor}}{{#.created}} <time datetime="{{.machine}}">{{.text}}</time>{{/.created}}{{#.comment}} · “{{.}}”{{/.comment}}{{#.file}} · file <code>{{.}}</code>{{/.file}}
            {{#.cancel}}
            {{> act-button}}
            {{/.cancel}}
            </p>
            """##
    )
}
