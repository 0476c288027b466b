extension OverlayAsset {
    /// The file `Web/actions.css`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let actionsCss = OverlayAsset(
        name: "actions.css",
        contentType: "text/css; charset=utf-8",
        content: ##"""
            .containment { padding: 0 0 var(--space-2) 14px; border-bottom: 1px solid var(--line); }
            .object:has(+ .containment) { border-bottom: 0; }
            .containment[aria-busy="true"] { opacity: .7; }
            .containment > .row { gap: 2px var(--space-2); }
            .containment button, .act button, .quarantine button { min-height: 24px; padding: 0 8px; font-size: 12px; }
            .isolation::before { content: "○ " / ""; }
            .isolation[data-isolation="isolated"] { color: var(--warn); }
            .isolation[data-isolation="isolated"]::before { content: "■ " / ""; }
            .isolation[data-isolation="unknown"] { color: var(--bad); }
            .isolation[data-isolation="unknown"]::before { content: "? " / ""; }
            .isolation time { white-space: nowrap; }
            .acts { padding: 0; list-style: none; }
            .act { margin-top: var(--space-1); padding: var(--space-1) var(--space-2); border-inline-start: 3px solid var(--edge); background: var(--bg); }
            .act > p:first-child { display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--space-2); }
            .act[data-open] { border-inline-start-color: var(--accent); }
            .act[data-state="succeeded"] { border-inline-start-color: var(--ok); }
            .act[data-state="succeeded"] .act-state { color: var(--ok); }
            .act:is([data-state="unknown"], [data-state="failed"], [data-state="timedOut"], [data-state="rejected"]) { border-inline-start: 3px dashed var(--bad); }
            .act:is([data-state="unknown"], [data-state="failed"], [data-state="timedOut"], [data-state="rejected"]) .act-state { color: var(--bad); }
            .act .note, .containment .note, .quarantine .note, dialog .note, #acts-note { padding: 0; color: var(--muted); font-size: 12px; }
            .act details { font-size: 12px; }
            .containment .act-device { display: none; }
            #actions .act { background: var(--surface); }
            #open-acts { color: var(--accent); }
            #act-dialog { width: min(640px, 96vw); max-height: 96vh; overflow: auto; }
            #act-inside, #act-form { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-2); }
            #act-form label:not(:has([type="checkbox"])) { display: grid; gap: 3px; font-weight: 600; }
            #act-form input { font-weight: 400; }
            #act-inside[aria-busy="true"]::after { content: "Reading the device…"; color: var(--muted); }
            #act-refusal { color: var(--bad); font-weight: 600; }
            .notice { padding: var(--space-1) var(--space-2); border-inline-start: 3px solid var(--warn); background: var(--raised); }
            #act-confirm:not(:disabled) { border-color: var(--bad); background: var(--bad); }
            """##
    )
}
