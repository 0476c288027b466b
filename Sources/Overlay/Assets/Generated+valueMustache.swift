extension OverlayTemplate {
    /// The file `Web/templates/value.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let valueMustache = OverlayTemplate(
        name: "value",
        text: ##"""
            {{#.text}}
            {{.}}
            {{/.text}}
            {{#.worded}}
            <span title="{{.raw}}">{{.words}}</span>
            {{/.worded}}
            {{#.time}}
            <time datetime="{{.machine}}">{{.text}}</time>
            {{/.time}}
            {{#.severity}}
            <span class="severity" data-severity="{{.level}}">{{.word}}</span>
            {{/.severity}}
            {{#.code}}
            <code>{{.text}}</code> <button type="button" class="copy" data-copy="{{#.defanged}}{{.}}" data-copy-raw="{{/.defanged}}{{% CONTENT_TYPE:EXACT}}{{.text}}{{% CONTENT_TYPE:SHOWN}}" aria-label="Copy {{.label}}">Copy</button>
            {{/.code}}
            {{#.lines}}
            <span class="lines">{{% CONTENT_TYPE:LINES}}{{.}}{{% CONTENT_TYPE:SHOWN}}</span>
            {{/.lines}}
            {{#.link}}
            <a class="portal" href="{{.}}" target="_blank" rel="noopener noreferrer">{{.}}</a>
            {{/.link}}
            """##
    )
}
