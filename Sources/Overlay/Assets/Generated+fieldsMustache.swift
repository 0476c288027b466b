extension OverlayTemplate {
    /// The file `Web/templates/fields.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let fieldsMustache = OverlayTemplate(
        name: "fields",
        text: ##"""
            {{#.title}}
            <p class="subtitle">{{.}}</p>
            {{/.title}}
            <dl class="fields">
            {{#.fields}}
            <div{{#.isWide}} class="wide"{{/.isWide}}><dt>{{.label}}</dt>{{#.values}}<dd>{{> value}}</dd>{{/.values}}{{#.manyValues}}<dd><details><summary>{{.count}} values</summary><ul>{{#.values}}<li>{{> value}}</li>{{/.values}}</ul></details></dd>{{/.manyValues}}</div>
            {{/.fields}}
            </dl>
            """##
    )
}
