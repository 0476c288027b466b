extension OverlayTemplate {
    /// The file `Web/templates/containment.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let containmentMustache = OverlayTemplate(
        name: "containment",
        text: ##"""
            <div class="row">
            {{#.isolation}}
            {{> isolation}}
            {{/.isolation}}
            {{#.buttons}}
            {{> act-button}}
            {{/.buttons}}
            {{#.readAt}}
            <span class="answered">read <time datetime="{{.machine}}">{{.text}}</time></span>
            {{/.readAt}}
            <button type="button" class="quiet" data-order="read">Refresh</button>
            </div>
            {{#.running}}
            {{> running}}
            {{/.running}}
            <ul class="acts" aria-label="Actions on this device">
            {{#.acts}}
            {{> act}}
            {{/.acts}}
            </ul>
            {{#.refusal}}
            <p class="note">{{.}}</p>
            {{/.refusal}}
            """##
    )
}
