extension OverlayTemplate {
    /// The file `Web/templates/isolation.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let isolationMustache = OverlayTemplate(
        name: "isolation",
        text: ##"""
            <p class="isolation" data-isolation="{{.state}}"><b>{{.words}}</b>{{#.since}} since <time datetime="{{.machine}}">{{.text}}</time>{{/.since}}{{#.reason}}: {{.}}{{/.reason}}</p>
            """##
    )
}
