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
            {{#.quarantine}}
            <div class="quarantine" data-device="{{.deviceID}}" data-name="{{% CONTENT_TYPE:EXACT}}{{.deviceName}}{{% CONTENT_TYPE:SHOWN}}" data-file="{{.sha1}}" role="group" aria-label="Quarantine" tabindex="-1">
            {{#.button}}
            {{> act-button}}
            {{/.button}}
            {{#.refusal}}
            <p class="note">{{.}}</p>
            {{/.refusal}}
            <ul class="acts" aria-label="Quarantines of this file"></ul>
            </div>
            {{/.quarantine}}
            </details>
            """##
    )
}
