extension OverlayAsset {
    /// The file `Web/page.css`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let pageCss = OverlayAsset(
        name: "page.css",
        contentType: "text/css; charset=utf-8",
        content: ##"""
            .skip {
            position: absolute;
            inset: 4px auto auto 4px;
            padding: 6px 12px;
            background: var(--accent);
            color: var(--accent-text);
            }
            .skip:not(:focus) { clip-path: inset(50%); }
            .top {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: var(--space-1) var(--space-3);
            padding: 6px var(--space-4);
            border-bottom: 1px solid var(--line);
            background: var(--surface);
            }
            .top h1 { display: flex; gap: 7px; white-space: nowrap; }
            .top p { color: var(--muted); }
            .tenant { display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--space-2); min-width: 0; }
            .badge {
            padding: 0 7px;
            border: 1px solid currentColor;
            border-radius: 99px;
            color: var(--warn);
            font-size: 12px;
            white-space: nowrap;
            }
            .top nav { display: flex; gap: 2px; }
            .top nav a { padding: 4px 10px; border-radius: var(--radius); color: var(--muted); text-decoration: none; }
            .top nav a:hover { background: var(--raised); color: var(--text); }
            .top nav a[aria-current] { background: var(--mark); color: var(--text); font-weight: 600; }
            .settings { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-1) var(--space-2); margin-left: auto; }
            .settings :is(select, button) { min-height: 26px; padding: 1px 8px; border-color: var(--line); font-size: 13px; }
            main { padding: var(--space-3) var(--space-4); }
            #side { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-2); }
            #side ~ div { min-width: 0; }
            .has-results #side { margin-bottom: var(--space-2); }
            body:not(.has-results) :is(#lookup, footer) { padding-inline: max(0px, calc(50% - 430px)); }
            .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); }
            #ask > label { display: block; margin-bottom: 3px; font-weight: 600; }
            #q {
            display: block;
            width: 100%;
            min-height: 62px;
            max-height: 45vh;
            padding: 8px 10px;
            field-sizing: content;
            resize: vertical;
            line-height: 1.5;
            overflow-wrap: anywhere;
            }
            .has-results #q { max-height: 110px; }
            #q::placeholder { color: var(--muted); opacity: 1; }
            #ask .row { margin-top: var(--space-2); }
            #go { min-width: 96px; }
            #found { display: flex; flex-wrap: wrap; gap: 4px; max-height: 84px; margin-top: 6px; overflow: auto; list-style: none; }
            :is(#found, #found-note, #results):empty { display: none; }
            #found li { padding: 1px 8px; border-radius: 99px; background: var(--mark); font: 12px/1.6 var(--mono); }
            #found small { color: var(--muted); font: 11px var(--sans); }
            #found-note { margin-top: 4px; color: var(--muted); font-size: 12px; }
            .state { gap: var(--space-1) var(--space-3); font-size: 13px; }
            #status { font-weight: 600; }
            #cost { color: var(--muted); }
            progress { width: 120px; height: 8px; accent-color: var(--accent); }
            #problem {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: var(--space-2);
            padding: var(--space-2) var(--space-3);
            border: 1px solid var(--line);
            border-left: 4px solid var(--bad);
            border-radius: var(--radius);
            background: var(--surface);
            }
            #problem:empty { margin-top: calc(-1 * var(--space-2)); padding: 0; border: 0; background: none; }
            #problem > div { flex: 1 1 240px; }
            #toolbar { gap: var(--space-1) var(--space-2); color: var(--muted); font-size: 13px; }
            #toolbar select, #toolbar button { min-height: 26px; padding-block: 1px; font-size: 13px; }
            label:has(input) { display: flex; align-items: center; gap: 6px; }
            input[type="checkbox"] { width: 16px; min-height: 16px; height: 16px; margin: 0; accent-color: var(--accent); }
            #jump { max-height: 104px; overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
            #jump ol { padding: 3px; list-style: none; }
            #jump a {
            display: grid;
            grid-template-columns: 14px minmax(0, 1fr) auto;
            gap: 4px;
            align-items: baseline;
            min-height: 24px;
            padding: 1px 6px;
            color: var(--text);
            font: 12px/1.7 var(--mono);
            text-decoration: none;
            }
            #jump a:hover { background: var(--raised); }
            #jump a:focus-visible { outline-offset: -2px; }
            #jump i { font-style: normal; color: var(--muted); }
            #jump small { color: var(--muted); font: 11px var(--sans); }
            #jump span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
            #jump :is([data-state="found"], [data-state="partial"]) i { color: var(--accent); }
            #jump [data-state="clean"] span { color: var(--muted); }
            #jump [data-state="failed"] :is(i, small), #jump [data-state="partial"] small { color: var(--bad); }
            #results { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-3); min-width: 0; }
            .card { scroll-margin-block: 8px; content-visibility: auto; contain-intrinsic-size: auto 120px; }
            .card:has(.grid-menu[open]) { content-visibility: visible; }
            .card-tools { display: flex; flex-wrap: wrap; gap: 2px; margin-left: auto; }
            .card-tools button { min-height: 24px; padding: 0 7px; font-size: 12px; }
            .card[data-folded] > :not(header) { display: none; }
            .card[aria-busy="true"] > header h2::after { content: " …"; }
            .unanswered { padding: var(--space-2) var(--space-3); color: var(--muted); }
            #start { max-width: 72ch; padding: var(--space-4) 0; }
            #start > * + * { margin-top: var(--space-2); }
            #start h3 { margin-top: var(--space-4); }
            .examples { padding-left: 18px; }
            .examples a { font-family: var(--mono); }
            footer { display: grid; gap: 4px; margin: 0 var(--space-4); padding: var(--space-3) 0; border-top: 1px solid var(--line); color: var(--muted); font-size: 13px; }
            #recent { padding-left: 22px; }
            #toast:empty { padding: 0; }
            #toast {
            position: fixed;
            inset: auto auto 16px 50%;
            padding: 6px 14px;
            border-radius: var(--radius);
            background: var(--text);
            color: var(--bg);
            translate: -50%;
            }
            dialog { width: min(460px, 96vw); padding: var(--space-4); border: 1px solid var(--edge); border-radius: 10px; background: var(--surface); }
            dialog > * + * { margin-top: var(--space-3); }
            dialog dl div { display: grid; grid-template-columns: 110px 1fr; padding: 2px 0; }
            kbd { padding: 0 5px; border: 1px solid var(--edge); border-radius: 4px; background: var(--raised); }
            @media (min-width: 1000px) {
            .top { flex-wrap: nowrap; }
            .top > :not(.tenant), .settings { flex: none; flex-wrap: nowrap; }
            .tenant { flex-wrap: nowrap; }
            .tenant span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
            .has-results #lookup:not([hidden]) {
            display: grid;
            grid-template-columns: minmax(260px, 340px) minmax(0, 1fr);
            gap: var(--space-4);
            align-items: start;
            }
            .has-results #side {
            position: sticky;
            top: 8px;
            display: flex;
            flex-direction: column;
            max-height: calc(100vh - 16px);
            padding: 2px;
            overflow: auto;
            }
            .has-results #jump { flex: 0 1 auto; min-height: 96px; max-height: none; }
            }
            @media (max-width: 560px) {
            .top { gap: 2px var(--space-2); padding: 4px var(--space-3); }
            .top nav { margin-left: auto; }
            .tenant, .settings { width: 100%; margin-left: 0; }
            main { padding: var(--space-2) var(--space-3); }
            footer { margin: 0 var(--space-3); }
            .card-tools { margin-left: 0; }
            #toolbar button { padding-inline: 6px; }
            }
            @media (forced-colors: active) {
            .card, #jump, #problem { border: 1px solid CanvasText; }
            .top nav a[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
            }
            .sign-in {
            display: grid;
            gap: var(--space-3);
            width: min(360px, 100% - 32px);
            margin: 12vh auto 0;
            padding: var(--space-4);
            border: 1px solid var(--line);
            border-radius: var(--radius);
            background: var(--surface);
            }
            .sign-in form { display: grid; gap: var(--space-2); }
            .sign-in label { font-weight: 600; }
            .sign-in small { color: var(--muted); }
            .sign-in-message { color: var(--bad); font-weight: 600; }
            """##
    )
}
