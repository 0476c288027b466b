extension OverlayTemplate {
    /// The file `Web/templates/preview.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let previewMustache = OverlayTemplate(
        name: "preview",
        text: ##"""
            <h2 id="act-title">{{.title}}</h2>
            {{#.lead}}
            <p>{{.}}</p>
            {{/.lead}}
            {{#.form}}
            <p>{{.effect}}</p>
            {{/.form}}
            {{#.isolation}}
            {{> isolation}}
            {{/.isolation}}
            {{#.running}}
            {{> running}}
            {{/.running}}
            {{#.facts}}
            {{> fields}}
            {{/.facts}}
            {{#.form}}
            <form id="act-form" data-device="{{deviceID}}" data-confirm="{{.confirm}}" data-seconds="{{.seconds}}" data-typed="{{% CONTENT_TYPE:EXACT}}{{.typedName}}{{% CONTENT_TYPE:SHOWN}}">
            <input type="hidden" name="token" value="{{.token}}">
            <details><summary>What will be sent</summary><pre class="lines">{{.request}}
            {{.body}}</pre></details>
            {{#.notices}}
            <p class="notice">{{.sentence}}</p>
            {{/.notices}}
            {{#.acknowledgements}}
            <label class="notice"><input type="checkbox" name="acknowledged" value="{{.code}}" required> {{.sentence}}</label>
            {{/.acknowledgements}}
            <label>Reason; goes to Defender with your name
            <input name="comment" required maxlength="500" autocomplete="off"></label>
            <label>To confirm, type the device's name: {{.typedName}}
            <input name="deviceName" required maxlength="253" autocomplete="off" autocapitalize="off" spellcheck="false"></label>
            <p class="note">Can be confirmed for <b id="act-left" role="timer"></b>.</p>
            </form>
            {{/.form}}
            """##
    )
}
