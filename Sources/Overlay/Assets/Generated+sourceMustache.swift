extension OverlayTemplate {
    /// The file `Web/templates/source.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let sourceMustache = OverlayTemplate(
        name: "source",
        text: ##"""
            <li class="source" data-source="{{.source}}" data-outcome="{{.outcome}}">
            {{#.hasNotes}}
            <details{{#.isOpen}} open{{/.isOpen}}>
            <summary><span aria-hidden="true">{{.sign}}</span> {{.title}}: <b>{{.words}}</b></summary>
            {{#.notes}}
            <p>{{.}}</p>
            {{/.notes}}
            {{#.requestID}}
            <p>Request ID <code>{{.}}</code>
            <button type="button" class="copy" data-copy="{{.}}" aria-label="Copy the request ID">Copy</button></p>
            {{/.requestID}}
            </details>
            {{/.hasNotes}}
            {{^.hasNotes}}
            <span aria-hidden="true">{{.sign}}</span> {{.title}}: <b>{{.words}}</b>
            {{/.hasNotes}}
            </li>
            """##
    )
}
