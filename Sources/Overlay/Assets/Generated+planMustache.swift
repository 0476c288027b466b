extension OverlayTemplate {
    /// The file `Web/templates/plan.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let planMustache = OverlayTemplate(
        name: "plan",
        text: ##"""
            {{#.isEmpty}}
            <section class="nothing">
            <h2>Nothing recognised</h2>
            <p>There is no IP address or range, domain, URL, hash, e-mail address, MAC address or CVE in it.</p>
            <p>Check that values are complete, or enter one by itself. Names without a dot and file names are not looked up.</p>
            </section>
            {{/.isEmpty}}
            {{#.pasted}}
            <details class="pasted" open>
            <summary>Your text: {{.count}}</summary>
            <p class="lines">{{#.pieces}}{{> piece}}{{/.pieces}}</p>
            {{#.note}}
            <p class="note">{{.}}</p>
            {{/.note}}
            </details>
            {{/.pasted}}
            {{#.cards}}
            {{> card}}
            {{/.cards}}
            """##
    )
}
