extension OverlayTemplate {
    /// The file `Web/templates/act.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let actMustache = OverlayTemplate(
        name: "act",
        text: ##"""
            <li class="act" data-id="{{.id}}" data-device="{{.deviceID}}" data-name="{{.deviceName}}" data-state="{{.state}}"{{#.file}} data-file="{{.}}"{{/.file}}{{#.isOpen}} data-open{{/.isOpen}} tabindex="-1">
            <p><b>{{.title}}</b> <span class="act-device">{{.deviceName}}</span> <b class="act-state">{{.words}}</b>
            {{#.step}}
            <progress max="4" value="{{.}}" aria-label="Step {{.}} of 4"></progress>
            {{/.step}}
            {{#.updated}}
            <time datetime="{{.machine}}">{{.text}}</time>
            {{/.updated}}
            {{#.buttons}}
            {{> act-button}}
            {{/.buttons}}
            </p>
            <p>{{.message}}</p>
            <p class="note">{{.person}}{{#.comment}}: “{{.}}”{{/.comment}}{{#.isForeign}} · begun by somebody else, only followed{{/.isForeign}}</p>
            <details><summary>IDs</summary>
            <p>Action <code>{{.id}}</code>{{#.machineAction}} · in Defender <code>{{.}}</code>{{/.machineAction}}{{#.requestID}} · request <code>{{.}}</code>{{/.requestID}}{{#.file}} · file <code>{{.}}</code>{{/.file}}</p>
            </details>
            </li>
            """##
    )
}
