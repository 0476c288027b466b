extension OverlayTemplate {
    /// The file `Web/templates/cost.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let costMustache = OverlayTemplate(
        name: "cost",
        text: ##"""
            <p class="cost"><b>Lookup cost</b> {{#.hasCalls}}{{.calls}} in {{.time}}{{/.hasCalls}}{{^.hasCalls}}no calls: answered from memory{{/.hasCalls}}
            {{#.quotas}}
            <span class="quota">{{.name}}: {{.spent}} spent{{#.left}}, {{.}} left{{/.left}}</span>
            {{/.quotas}}
            </p>
            """##
    )
}
