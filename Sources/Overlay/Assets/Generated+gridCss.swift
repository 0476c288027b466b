extension OverlayAsset {
    /// The file `Web/grid.css`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let gridCss = OverlayAsset(
        name: "grid.css",
        contentType: "text/css; charset=utf-8",
        content: ##"""
            .grid { container-type: inline-size; margin-top: var(--space-2); }
            .grid-bar {
            position: relative;
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: var(--space-2);
            margin-bottom: var(--space-2);
            }
            .grid-bar input[type="search"] { width: 160px; }
            .grid-count { flex: 1 1 160px; color: var(--muted); font-size: 13px; }
            .grid-menu > summary {
            padding: 3px 10px;
            border: 1px solid var(--edge);
            border-radius: var(--radius);
            background: var(--surface);
            cursor: pointer;
            }
            .grid-menu > div {
            position: absolute;
            z-index: 4;
            top: 100%;
            left: 0;
            width: 560px;
            max-width: 100%;
            padding: var(--space-3);
            border: 1px solid var(--edge);
            border-radius: var(--radius);
            background: var(--surface);
            box-shadow: 0 6px 20px rgb(0 0 0 / 25%);
            }
            .grid-menu > div > button { margin: 0 var(--space-2) var(--space-2) 0; }
            .grid-menu label { display: flex; gap: 6px; align-items: center; min-height: 24px; font-size: 13px; }
            .grid-menu input { min-height: 0; }
            .grid-choice {
            display: grid;
            grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
            max-height: 300px;
            overflow: auto;
            }
            .grid-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-2); }
            .grid-scroll {
            overflow: auto;
            border: 1px solid var(--line);
            border-radius: var(--radius);
            background: var(--surface);
            }
            .grid-scroll table {
            border-collapse: separate;
            border-spacing: 0;
            table-layout: fixed;
            font: 12.5px/17px var(--mono);
            overflow-wrap: normal;
            }
            .grid-scroll tr { height: 26px; }
            .grid-scroll th, .grid-scroll td {
            height: 26px;
            padding: 4px 8px;
            overflow: hidden;
            border-bottom: 1px solid var(--line);
            background: var(--surface);
            font-weight: 400;
            text-align: left;
            text-overflow: ellipsis;
            white-space: pre;
            cursor: default;
            }
            .grid-scroll .number { text-align: right; }
            .grid-scroll thead th {
            position: sticky;
            z-index: 2;
            top: 0;
            background: var(--raised);
            font-weight: 600;
            cursor: pointer;
            }
            .grid-scroll tr > :first-child { position: sticky; z-index: 1; left: 0; border-right: 1px solid var(--line); }
            .grid-scroll thead tr > :first-child { z-index: 3; }
            .grid-scroll .grid-gap tr { height: 0; }
            .grid-scroll th[aria-sort="ascending"]::before { content: "▲ "; }
            .grid-scroll th[aria-sort="descending"]::before { content: "▼ "; }
            .grid-scroll tbody tr:hover > * { background: var(--raised); }
            .grid-scroll tr[aria-selected="true"] > * { background: var(--mark); }
            .grid-scroll tr[aria-selected="true"] > :first-child { box-shadow: inset 3px 0 var(--accent); }
            .grid-scroll table:focus-visible { outline: none; }
            .grid-scroll table:focus-visible .active { outline: 2px solid var(--focus); outline-offset: -2px; }
            .grid-scroll:has(table:focus-visible) { border-color: var(--focus); }
            .grid-detail {
            max-height: 520px;
            padding: var(--space-3);
            overflow: auto;
            border: 1px solid var(--line);
            border-radius: var(--radius);
            background: var(--surface);
            font-size: 13px;
            }
            .grid-detail h4 { flex: 1; }
            .grid-detail dl > div {
            display: grid;
            grid-template-columns: minmax(90px, 34%) minmax(0, 1fr);
            gap: var(--space-2);
            padding: 1px 0;
            }
            .grid-detail dt { color: var(--muted); }
            .grid-detail dd { font: 12.5px/1.45 var(--mono); white-space: pre-wrap; }
            .grid-detail > dl > div > dd { display: flex; gap: 4px; }
            .grid-detail > dl > div > dd > :first-child { min-width: 0; flex: 1; }
            .grid-detail dd dl > div { grid-template-columns: fit-content(40%) minmax(0, 1fr); }
            .grid-detail button.copy { flex: none; align-self: start; }
            .grid-detail dd dl { padding-left: var(--space-2); border-left: 2px solid var(--line); }
            .grid-detail .none { color: var(--muted); font-style: italic; }
            @container (min-width: 900px) {
            .grid-body:has(.grid-detail) { grid-template-columns: minmax(0, 1fr) 380px; }
            }
            #hunt-form { display: grid; gap: var(--space-2); }
            .hunt-editor { position: relative; overflow: hidden; border-radius: var(--radius); background: var(--surface); }
            .hunt-editor textarea { position: relative; display: block; width: 100%; background: none; resize: vertical; }
            .hunt-editor textarea, #hunt-under {
            padding: 8px 10px;
            border: 1px solid transparent;
            font: 13px/19px var(--mono);
            white-space: pre;
            tab-size: 4;
            }
            .hunt-editor textarea { border-color: var(--edge); }
            .hunt-editor textarea:focus-visible { outline-offset: -2px; }
            .hunt-clip { position: absolute; inset: 0; overflow: hidden; }
            #hunt-under { margin: 0; color: transparent; }
            #hunt-under mark {
            padding: 0;
            background: none;
            color: inherit;
            text-decoration: wavy underline var(--muted);
            text-underline-offset: 3px;
            }
            #hunt-under .error { text-decoration-color: var(--bad); }
            #hunt-under .warning { text-decoration-color: var(--warn); }
            #hunt-findings, .hunt-examples { padding: 0; list-style: none; }
            #hunt-findings button {
            height: auto;
            border: 0;
            background: none;
            font: 12.5px/1.4 var(--mono);
            text-align: left;
            white-space: normal;
            }
            #hunt-findings .error, #hunt-status.failed { color: var(--bad); }
            #hunt-findings .warning { color: var(--warn); }
            #hunt-verdict { min-height: 20px; color: var(--muted); font-size: 13px; }
            #hunt-status { margin-top: var(--space-3); }
            @media (forced-colors: active) {
            .grid-scroll tr[aria-selected="true"] > * { forced-color-adjust: none; background: Highlight; color: HighlightText; }
            }
            """##
    )
}
