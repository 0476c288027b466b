extension OverlayAsset {
    /// The file `Web/cards.css`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let cardsCss = OverlayAsset(
        name: "cards.css",
        contentType: "text/css; charset=utf-8",
        content: ##"""
            .card {
            border: 1px solid var(--line);
            border-inline-start: 3px solid var(--edge);
            border-radius: var(--radius);
            background: var(--surface);
            min-width: 0;
            }
            .card[data-state="found"] { border-inline-start-color: var(--accent); }
            .card[data-state="partial"] { border-inline-start: 3px dashed var(--warn); }
            .card[data-state="failed"] { border-inline-start: 3px dashed var(--bad); }
            .card[data-state="clean"] { border-inline-start-color: var(--ok); }
            .card > header {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: var(--space-1) var(--space-2);
            padding: var(--space-2) var(--space-3);
            }
            .card h2 { min-width: 0; font-size: 15px; }
            .card h2 .value, .evidence .value { font-family: var(--mono); font-size: .95em; }
            .kind {
            padding: 1px 5px;
            border: 1px solid var(--edge);
            border-radius: 3px;
            color: var(--muted);
            font: 600 11px/1.3 var(--sans);
            white-space: nowrap;
            }
            .card h2 .kind { vertical-align: 1px; }
            .answered { color: var(--muted); font-size: 12px; }
            .severity { color: var(--sev-info); font-weight: 600; white-space: nowrap; }
            .severity::before { content: "◇ " / ""; }
            .severity[data-severity="high"] { color: var(--sev-high); }
            .severity[data-severity="high"]::before { content: "▲ " / ""; }
            .severity[data-severity="medium"] { color: var(--sev-medium); }
            .severity[data-severity="medium"]::before { content: "◆ " / ""; }
            .severity[data-severity="low"] { color: var(--sev-low); }
            .severity[data-severity="low"]::before { content: "▼ " / ""; }
            .summary { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-2); padding: 0 var(--space-3); }
            .summary:not(:has(*)) { display: none; }
            .tag { padding: 1px 7px; border-radius: 10px; background: var(--raised); font-weight: 600; }
            .written { color: var(--muted); }
            .sources {
            display: flex;
            flex-wrap: wrap;
            gap: 0 var(--space-3);
            padding: var(--space-1) var(--space-3);
            list-style: none;
            font-size: 12px;
            line-height: 24px;
            }
            .source b { font-weight: 400; }
            .source summary { width: fit-content; }
            .source:has(details[open]) { flex-basis: 100%; }
            .source p { padding-inline-start: 15px; max-width: 90ch; line-height: 1.45; }
            .source[data-outcome="found"] > span, .source[data-outcome="found"] summary > span { color: var(--accent); }
            .source:is([data-outcome="clean"], [data-outcome="skipped"], [data-outcome="waiting"]) { color: var(--muted); }
            .source[data-outcome="skipped"] b { font-style: italic; }
            .source[data-outcome="cut"] summary { color: var(--warn); }
            .source[data-outcome="failed"] summary { color: var(--bad); }
            .source[data-outcome="failed"] b { font-weight: 600; }
            .card .note { padding: var(--space-1) var(--space-3) var(--space-3); color: var(--muted); }
            .tabs { display: flex; flex-wrap: wrap; gap: 0 2px; padding: 0 var(--space-2); border-bottom: 1px solid var(--line); }
            .tabs button {
            border: 0;
            border-bottom: 3px solid transparent;
            border-radius: 0;
            background: none;
            color: var(--muted);
            }
            .tabs button:hover { background: var(--raised); color: var(--text); }
            .tabs button[aria-selected="true"] { border-bottom-color: var(--accent); color: var(--text); font-weight: 600; }
            .count { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }
            .panel { padding: var(--space-1) var(--space-3) var(--space-2); }
            .panel:focus-visible { outline-offset: -2px; }
            .object { border-bottom: 1px solid var(--line); }
            .object:last-child { border-bottom: 0; }
            .object > summary, .evidence > summary { min-height: 24px; padding: var(--space-1) 0; cursor: pointer; }
            .object > summary:hover, .evidence > summary:hover, .source summary:hover { background: var(--raised); }
            .object > summary h3 { display: inline; font-weight: 600; }
            .object[open] { padding-bottom: var(--space-3); }
            .object > :not(summary) { margin-inline-start: 14px; }
            .object h4 { padding-top: var(--space-3); }
            .subtitle { padding-top: var(--space-2); font-size: 12px; font-weight: 600; }
            .severity + h3 { margin-inline-start: var(--space-1); }
            .fact { display: inline-block; color: var(--muted); margin-inline-start: var(--space-2); }
            .evidence { border-top: 1px solid var(--line); }
            .evidence > :not(summary) { margin-inline-start: 14px; }
            .evidence[open] { padding-bottom: var(--space-2); }
            .bad { color: var(--bad); font-weight: 600; }
            .portal { display: inline-block; margin-inline-end: var(--space-3); padding: 2px 0; }
            .lines { white-space: pre-wrap; max-width: 110ch; }
            p.lines { padding-block: var(--space-1); }
            .fields {
            display: grid;
            grid-template-columns: repeat(auto-fill, minmax(min(100%, 330px), 1fr));
            gap: 1px var(--space-4);
            padding-top: var(--space-1);
            }
            .fields > div { display: grid; grid-template-columns: minmax(90px, 125px) minmax(0, 1fr); gap: 0 var(--space-2); }
            .fields > .wide { grid-column: 1 / -1; }
            .fields dt { grid-column: 1; color: var(--muted); }
            .fields dd { grid-column: 2; }
            .card time { white-space: nowrap; }
            .fields .copy { padding: 0 4px; font-size: 11px; }
            .fields ul { padding-inline-start: var(--space-4); }
            .addresses { margin-block: var(--space-2); border-collapse: collapse; }
            .addresses caption { text-align: start; font-weight: 600; }
            .addresses :is(th, td) { padding: 2px var(--space-3) 2px 0; border-bottom: 1px solid var(--line); text-align: start; }
            .addresses th { color: var(--muted); font-weight: 400; }
            .comments { padding: 0; list-style: none; }
            .comments li { padding-block: var(--space-1); }
            .hunt { padding-block: var(--space-2); }
            .hunt h3 { display: inline; }
            .hunt > p { display: inline; margin-inline-start: var(--space-2); color: var(--muted); }
            .pasted { padding: var(--space-2) var(--space-3); border: 1px solid var(--line); border-radius: var(--radius); }
            .pasted > summary { cursor: pointer; font-weight: 600; }
            .pasted > .lines { max-height: 40vh; overflow: auto; font-family: var(--mono); font-size: 13px; }
            .mention { color: inherit; }
            .mention .kind { margin-inline-start: 2px; padding: 0 3px; font-size: 10px; }
            .gap, .pasted .note { color: var(--muted); font-family: var(--sans); }
            .cost .quota { margin-inline-start: var(--space-2); white-space: nowrap; }
            @media (max-width: 560px) {
            .fields > div { grid-template-columns: 7.5em minmax(0, 1fr); }
            .fields > .wide { grid-template-columns: 1fr; }
            .wide > dd { grid-column: 1; }
            .object > :not(summary), .evidence > :not(summary) { margin-inline-start: var(--space-1); }
            .fact { margin-inline: 0 var(--space-2); }
            }
            @media (forced-colors: active) {
            .tabs button[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -3px; }
            }
            """##
    )
}
