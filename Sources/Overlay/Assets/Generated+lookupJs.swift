extension OverlayAsset {
    /// The file `Web/lookup.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let lookupJs = OverlayAsset(
        name: "lookup.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { parseExact } from './grid-values.js';
            const BUSY = 'The server has too much to do at the moment.';
            const WORDS = {
            401: 'Your session has ended.',
            413: 'The text is larger than this server takes.',
            429: BUSY,
            503: BUSY,
            };
            class Problem extends Error {
            constructor(message, facts = {}) {
            super(message);
            Object.assign(this, facts);
            }
            }
            export async function get(path, accept = 'application/json', signal = null, request = {}) {
            const headers = { Accept: accept, ...request.headers };
            const response = await fetch(path, { ...request, headers, signal }).catch((error) => {
            if (error.name === 'AbortError') throw error;
            throw new Problem('The server cannot be reached. Is it still running?');
            });
            if (response.redirected) throw new Problem(WORDS[401], { status: 401 });
            if (response.ok) return response;
            const { status } = response;
            const { title, detail, requestId } = await response.json().catch(() => ({}));
            const told = detail ?? title ?? `The server answered with status ${status}.`;
            const retryAfter = Number(response.headers.get('Retry-After')) || 0;
            throw new Problem([WORDS[status], told].filter(Boolean).join(' '), { status, retryAfter, requestId });
            }
            export function post(path, body, accept, signal) {
            return get(path, accept, signal, {
            method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
            });
            }
            export async function recognise(text, signal) {
            return (await post('/api/v1/entities', { text, dropped: true }, 'application/json', signal)).json();
            }
            export async function lookupJSON(body) {
            return (await post('/api/v1/lookups', body, 'application/json')).json();
            }
            function parse(block) {
            const event = { name: '', data: '' };
            for (const line of block.split(/\r?\n/)) {
            if (line.startsWith('event:')) event.name = line.slice(6).trim();
            else if (line.startsWith('data:')) event.data += line.slice(5);
            }
            return event;
            }
            export async function* events(response, signal) {
            const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
            let rest = '';
            try {
            for (;;) {
            const { done, value } = await reader.read();
            if (done) return;
            rest += value;
            if (!value.includes('\n')) continue;
            const blocks = rest.split(/\r?\n\r?\n/);
            rest = blocks.pop();
            for (const { name, data } of blocks.map(parse)) {
            if (data) yield { name, data: parseExact(data) };
            }
            }
            } catch (error) {
            if (signal.aborted) throw error;
            } finally {
            reader.cancel().catch(() => {});
            }
            }
            export async function* lookupEvents(body, signal) {
            yield* events(await post('/overlay/lookups', body, 'text/event-stream', signal), signal);
            }
            """##
    )
}
