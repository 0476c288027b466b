extension OverlayTemplate {
    /// The file `Web/templates/evidence.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let evidenceMustache = OverlayTemplate(
        name: "evidence",
        text: ##"""
            <details class="evidence">
            <summary><span class="kind">{{.type}}</span> <span class="value">{{.name}}</span>{{#.verdict}} <span class="fact{{#isBad}} bad{{/isBad}}">{{.}}</span>{{/.verdict}}</summary>
            {{#.groups}}
            {{> fields}}
            {{/.groups}}
            </details>
            """##
    )
}
