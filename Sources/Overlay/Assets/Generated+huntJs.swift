extension OverlayAsset {
    /// The file `Web/hunt.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let huntJs = OverlayAsset(
        name: "hunt.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { copy } from './copy.js';
            import { mountGrid } from './grid.js';
            import { parseExact } from './grid-values.js';
            import { pieces, placeOf, utf16Offsets } from './hunt-text.js';
            import { post } from './lookup.js';
            const PAUSE = 300;
            const byId = (id) => document.getElementById(`hunt-${id}`);
            const [form, box, under, list, verdict, status, result, cancel] =
            ['form', 'query', 'under', 'findings', 'verdict', 'status', 'result', 'cancel'].map(byId);
            let wait, checking, running;
            function make(name, text, className = '') {
            return Object.assign(document.createElement(name), { textContent: text, className });
            }
            function show(diagnostics) {
            const text = box.value;
            const offsets = utf16Offsets(text, diagnostics.flatMap(({ start, end }) => [start, end]));
            const found = diagnostics.map((one, i) => ({ ...one, from: offsets[2 * i], to: offsets[2 * i + 1] }));
            under.replaceChildren(...pieces(text, found).map((piece) => (
            piece.severity ? make('mark', piece.text, piece.severity) : document.createTextNode(piece.text)
            )), '\n');
            list.replaceChildren(...found.map(({ severity, message, code, from, to }) => {
            const { line, column } = placeOf(text, from);
            const button = make('button', `${line}:${column} ${severity}: ${message} (${code})`, severity);
            button.type = 'button';
            button.addEventListener('click', () => {
            box.focus();
            box.setSelectionRange(from, to);
            });
            const item = make('li', '');
            item.append(button);
            return item;
            }));
            scrolled();
            }
            function scrolled() {
            under.style.transform = `translate(${-box.scrollLeft}px, ${-box.scrollTop}px)`;
            }
            async function check() {
            checking?.abort();
            if (!box.value.trim()) {
            verdict.textContent = '';
            return;
            }
            const { signal } = checking = new AbortController();
            try {
            const answer = await post('/api/v1/kql/check', { query: box.value }, 'application/json', signal);
            const { diagnostics } = await answer.json();
            if (signal.aborted) return;
            show(diagnostics);
            const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
            const other = diagnostics.length - errors;
            const counted = (n, word) => (n ? [`${n} ${word}${n === 1 ? '' : 's'}`] : []);
            verdict.textContent = [...counted(errors, 'error'), ...counted(other, 'remark')].join(', ') || 'No remarks.';
            } catch (error) {
            if (!signal.aborted) verdict.textContent = `Not checked. ${error.message}`;
            }
            }
            function typed() {
            clearTimeout(wait);
            checking?.abort();
            show([]);
            wait = setTimeout(check, PAUSE);
            }
            async function run() {
            if (running || !box.value.trim()) return;
            const { signal } = running = new AbortController();
            cancel.hidden = false;
            status.className = '';
            status.textContent = 'Hunting…';
            try {
            const body = { query: box.value, timespan: byId('span').value };
            const answer = parseExact(await (await post('/api/v1/hunts', body, 'application/json', signal)).text());
            const { columns, rows, rowCount, missing, ms } = answer;
            const count = rows.length ? rowCount.toLocaleString('en') : 'No';
            status.textContent = `${count} ${rowCount === 1 ? 'row' : 'rows'} in ${ms} ms`
            + (missing ? `. Cut: ${missing.reason}.` : '');
            const grid = make('div', '', 'grid');
            result.replaceChildren(...(rows.length ? [grid] : []));
            if (rows.length) mountGrid(grid, { name: 'Hunt', columns, rows, rowCount, cut: missing?.reason });
            } catch (error) {
            const id = error.requestId ? ` Request ${error.requestId}.` : '';
            status.className = signal.aborted ? '' : 'failed';
            status.textContent = signal.aborted ? 'Cancelled.' : error.message + id;
            }
            running = undefined;
            cancel.hidden = true;
            }
            function insert(query) {
            box.value = query;
            box.focus();
            const at = query.indexOf('{{ENTITY}}');
            box.setSelectionRange(...(at < 0 ? [query.length, query.length] : [at, at + 10]));
            typed();
            }
            async function insertTemplate() {
            try {
            const options = await (await fetch('/api/v1/options')).json();
            const { value, default: standard } = options.find(({ key }) => key === 'kustoQueryString');
            insert(value ?? standard);
            } catch {
            status.textContent = 'The configured template cannot be read.';
            }
            }
            function route() {
            const [, query] = /^#kql=(.*)$/s.exec(location.hash) ?? [];
            if (query === undefined) return;
            try {
            insert(decodeURIComponent(query));
            } catch {
            status.textContent = 'The link is damaged: its query cannot be read.';
            }
            }
            box.addEventListener('input', typed);
            box.addEventListener('scroll', scrolled);
            box.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && running) running.abort();
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            run();
            });
            form.addEventListener('submit', (event) => {
            event.preventDefault();
            run();
            });
            cancel.addEventListener('click', () => running?.abort());
            byId('template').addEventListener('click', insertTemplate);
            byId('link').addEventListener('click', () => {
            copy(new URL(`#kql=${encodeURIComponent(box.value)}`, location).href, 'Link copied');
            });
            form.addEventListener('click', ({ target }) => {
            const { query } = target.dataset;
            if (query) insert(query);
            });
            addEventListener('hashchange', route);
            route();
            if (box.value) typed();
            """##
    )
}
