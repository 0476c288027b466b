extension OverlayAsset {
    /// The file `Web/actions.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let actionsJs = OverlayAsset(
        name: "actions.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { openDialog } from './action-dialog.js';
            import { keepFocus, refreshPlace, showAct } from './containment.js';
            import { byId } from './dom.js';
            import { events, get } from './lookup.js';
            import { signInLink } from './problem.js';
            import { rendered } from './rendered.js';
            const PAUSE = 5000;
            const [list, note, count] = ['acts', 'acts-note', 'open-acts'].map(byId);
            let stream = null;
            let timer = 0;
            const openActs = () => list.querySelectorAll('.act[data-open]').length;
            const wantsNews = () => !document.hidden && (openActs() > 0 || !byId('actions').hidden);
            function showCount() {
            const size = openActs();
            count.textContent = size ? ` ${size} open` : '';
            }
            export async function refreshActs() {
            clearTimeout(timer);
            try {
            const { html } = await (await get('/overlay/actions')).json();
            keepFocus(list, () => list.replaceChildren(rendered(html)));
            note.textContent = list.childElementCount ? '' : 'None yet.';
            showCount();
            follow();
            } catch (problem) {
            note.replaceChildren(`The actions cannot be read. ${problem.message} `, ...signInLink(problem));
            if (problem.status !== 401) timer = setTimeout(refreshActs, PAUSE);
            }
            }
            export function take(news) {
            showAct(news);
            note.textContent = '';
            showCount();
            follow();
            }
            async function follow() {
            if (stream || !wantsNews()) return;
            stream = new AbortController();
            const { signal } = stream;
            try {
            const answer = await get('/overlay/actions/events', 'text/event-stream', signal);
            for await (const { name, data } of events(answer, signal)) {
            if (name === 'action') take(data);
            if (!wantsNews()) break;
            }
            } catch {
            }
            stream = null;
            clearTimeout(timer);
            if (wantsNews()) timer = setTimeout(refreshActs, PAUSE);
            }
            export function wireActions() {
            document.addEventListener('click', ({ target }) => {
            const button = target.closest('button[data-order]');
            if (!button) return;
            if (button.dataset.order === 'read') refreshPlace(button.closest('.containment'));
            else openDialog(button, take, refreshActs);
            });
            document.addEventListener('visibilitychange', () => {
            if (document.hidden) stream?.abort();
            else refreshActs();
            });
            refreshActs();
            }
            """##
    )
}
