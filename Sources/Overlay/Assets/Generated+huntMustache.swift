extension OverlayTemplate {
    /// The file `Web/templates/hunt.mustache`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let huntMustache = OverlayTemplate(
        name: "hunt",
        text: ##"""
            {{#huntBox}}
            <form id="hunt-form">
            <label for="hunt-query">Query (KQL)</label>
            <div class="hunt-editor">
            <div class="hunt-clip" aria-hidden="true"><pre id="hunt-under"></pre></div>
            <textarea id="hunt-query" rows="8" wrap="off" spellcheck="false" autocomplete="off" autocapitalize="off"
             aria-describedby="hunt-verdict"></textarea>
            </div>
            <p id="hunt-verdict" role="status"></p>
            <ul id="hunt-findings" aria-label="Remarks on the query"></ul>
            <div class="row">
            <button class="primary" title="Ctrl+Enter">Run</button>
            <button id="hunt-cancel" type="button" hidden>Cancel</button>
            <label>Look back <select id="hunt-span">{{#spans}}
            <option value="{{iso8601}}"{{#isDefault}} selected{{/isDefault}}>{{name}}</option>{{/spans}}</select></label>
            <button id="hunt-template" type="button">Insert the configured template</button>
            <button id="hunt-link" type="button">Copy link</button>
            </div>
            <details><summary>Examples</summary><ul class="hunt-examples">
            {{#examples}}<li><button type="button" class="quiet" data-query="{{query}}">{{name}}</button></li>
            {{/examples}}</ul></details>
            </form>
            <p id="hunt-status" role="status"></p>
            <div id="hunt-result"></div>
            <script type="module" src="/assets/hunt.js"></script>
            {{/huntBox}}
            """##
    )
}
