extension OverlayTemplate {
    /// The file `Web/templates/piece.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let pieceMustache = OverlayTemplate(
        name: "piece",
        text: ##"""
            {{#.text}}{{% CONTENT_TYPE:LINES}}{{.}}{{% CONTENT_TYPE:SHOWN}}{{/.text}}{{#.gap}}<span class="gap">{{.}}</span>{{/.gap}}{{#.mention}}<a class="mention" href="#entity-{{.entry}}"><mark>{{.text}}</mark><span class="kind">{{.kind}}</span></a>{{/.mention}}
            """##
    )
}
