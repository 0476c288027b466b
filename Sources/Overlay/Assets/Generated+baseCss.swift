extension OverlayAsset {
    /// The file `Web/base.css`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let baseCss = OverlayAsset(
        name: "base.css",
        contentType: "text/css; charset=utf-8",
        content: ##"""
            :root {
            color-scheme: light dark;
            --bg: light-dark(#f3f5f8, #0f131a);
            --surface: light-dark(#ffffff, #171c25);
            --raised: light-dark(#eaedf2, #222936);
            --line: light-dark(#d3d9e2, #303949);
            --edge: light-dark(#768192, #77839a);
            --text: light-dark(#18202e, #e3e8f0);
            --muted: light-dark(#4c586b, #a4afc0);
            --accent: light-dark(#1d56c2, #82b1ff);
            --accent-text: light-dark(#ffffff, #0a1426);
            --focus: light-dark(#1d56c2, #a8c9ff);
            --mark: light-dark(#dfe8fa, #23355a);
            --sev-high: light-dark(#ad1f1a, #ff8d84);
            --sev-medium: light-dark(#914600, #ffb26b);
            --sev-low: light-dark(#685700, #e2cc6c);
            --sev-info: light-dark(#405674, #9fb6d8);
            --ok: light-dark(#17683a, #7fd39c);
            --warn: light-dark(#7d4d00, #efc063);
            --bad: light-dark(#ad1f1a, #ff8d84);
            --space-1: 4px;
            --space-2: 8px;
            --space-3: 12px;
            --space-4: 20px;
            --radius: 6px;
            --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
            --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
            }
            :root[data-theme="light"] { color-scheme: light; }
            :root[data-theme="dark"] { color-scheme: dark; }
            *, ::before, ::after { box-sizing: border-box; }
            html { text-size-adjust: 100%; }
            body {
            margin: 0;
            background: var(--bg);
            color: var(--text);
            font: 14px/1.45 var(--sans);
            overflow-wrap: anywhere;
            }
            h1, h2, h3, h4 { margin: 0; line-height: 1.25; font-weight: 600; text-wrap: pretty; }
            h1 { font-size: 16px; }
            h2 { font-size: 15px; }
            h3, h4 { font-size: 14px; }
            p, ul, ol, dl, dd, figure { margin: 0; }
            code, kbd, pre, samp, textarea { font-family: var(--mono); font-size: .93em; }
            time { font-variant-numeric: tabular-nums; }
            [hidden] { display: none !important; }
            a { color: var(--accent); text-underline-offset: 2px; }
            a:hover { text-decoration-thickness: 2px; }
            :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
            :focus:not(:focus-visible) { outline: none; }
            button, input, select, textarea {
            min-height: 28px;
            padding: 3px 10px;
            border: 1px solid var(--edge);
            border-radius: var(--radius);
            background: var(--surface);
            color: inherit;
            font: inherit;
            }
            button { cursor: pointer; white-space: nowrap; }
            button:hover { background: var(--raised); }
            button:disabled { color: var(--muted); border-color: var(--line); cursor: default; }
            button[aria-pressed="true"] { background: var(--mark); border-color: var(--accent); }
            button.primary { border-color: var(--accent); background: var(--accent); color: var(--accent-text); font-weight: 600; }
            button.primary:hover { filter: brightness(1.08); }
            button.quiet { border-color: transparent; background: none; color: var(--muted); }
            button.quiet:hover { background: var(--raised); color: var(--text); }
            button.copy { min-height: 24px; padding: 0 6px; border-color: transparent; background: none; color: var(--muted); }
            button.copy:hover { background: var(--raised); color: var(--text); }
            mark { padding: 0 2px; border-radius: 3px; background: var(--mark); color: inherit; }
            .visually-hidden {
            position: absolute;
            width: 1px;
            height: 1px;
            overflow: hidden;
            clip-path: inset(50%);
            white-space: nowrap;
            }
            @media (prefers-reduced-motion: reduce) {
            *, ::before, ::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
            }
            @media (forced-colors: active) {
            button[aria-pressed="true"] { outline: 2px solid Highlight; outline-offset: -3px; }
            mark { background: Mark; color: MarkText; }
            }
            """##
    )
}
