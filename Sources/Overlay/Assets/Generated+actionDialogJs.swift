extension OverlayAsset {
    /// The file `Web/action-dialog.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let actionDialogJs = OverlayAsset(
        name: "action-dialog.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { selectorOf } from './containment.js';
            import { byId, make } from './dom.js';
            import { post } from './lookup.js';
            import { signInLink } from './problem.js';
            import { rendered } from './rendered.js';
            const [dialog, inside, refusal, confirm, again, close] =
            ['act-dialog', 'act-inside', 'act-refusal', 'act-confirm', 'act-again', 'act-close'].map(byId);
            const LOST = 'No answer came, so it is not known whether it was sent. It cannot be sent twice: confirming again is safe.';
            const form = () => byId('act-form');
            let current = null;
            export function openDialog(button, take, look) {
            const place = button.closest('[data-device]');
            const { order: action, scope, sha1, cancels } = button.dataset;
            const { device, name } = place.dataset;
            const body = { action, device, deviceName: name || undefined, scope, sha1, cancels };
            current = { button, place, take, look, body, end: 0, isSending: false };
            inside.replaceChildren(make('h2', { id: 'act-title' }, `${button.textContent.replace('…', '')}: ${name || device}`));
            dialog.showModal();
            preview(current);
            }
            async function preview(asked) {
            const typed = form() && new FormData(form());
            again.hidden = confirm.hidden = true;
            refusal.replaceChildren();
            inside.ariaBusy = 'true';
            try {
            const { html } = await (await post('/overlay/actions/preview', asked.body)).json();
            if (asked !== current) return;
            inside.replaceChildren(rendered(html));
            if (form()) begin(asked, typed);
            else close.focus();
            } catch (problem) {
            if (asked !== current) return;
            refuse(problem.message, problem);
            }
            inside.ariaBusy = 'false';
            }
            function begin(asked, typed) {
            const { comment, deviceName } = form().elements;
            comment.value = typed?.get('comment') ?? '';
            deviceName.value = typed?.get('deviceName') ?? '';
            asked.end = Date.now() + Number(form().dataset.seconds) * 1000;
            confirm.hidden = false;
            confirm.textContent = form().dataset.confirm;
            form().addEventListener('input', check);
            form().addEventListener('submit', send);
            comment.focus();
            tick();
            }
            function isNamed(typed) {
            const full = form().dataset.typed.toLowerCase();
            return [full, full.split('.')[0]].includes(typed.trim().toLowerCase());
            }
            function isComplete() {
            const { comment, deviceName } = form().elements;
            return form().checkValidity() && comment.value.trim() !== '' && isNamed(deviceName.value)
            && !current.isSending && Date.now() < current.end;
            }
            function check() {
            confirm.disabled = !isComplete();
            }
            function tick() {
            if (!current || !form() || current.isSending) return;
            const seconds = Math.max(0, Math.ceil((current.end - Date.now()) / 1000));
            byId('act-left').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
            check();
            if (seconds === 0 && again.hidden) refuse('The preview has expired. Nothing was sent.');
            }
            async function send(event) {
            event.preventDefault();
            if (!isComplete()) return;
            const asked = current;
            const values = new FormData(form());
            asked.isSending = true;
            confirm.disabled = close.disabled = true;
            confirm.textContent = 'Sending…';
            refusal.replaceChildren();
            try {
            const answer = await post('/overlay/actions/confirm', {
            token: values.get('token'),
            deviceName: values.get('deviceName').trim(),
            comment: values.get('comment').trim(),
            acknowledged: values.getAll('acknowledged'),
            });
            const news = await answer.json();
            if (asked === current) dialog.close();
            asked.take(news);
            } catch (problem) {
            const text = problem.status ? problem.message : `${LOST} ${problem.message}`;
            if (asked === current) refuse(text, problem);
            else asked.place.append(make('p', { className: 'bad' }, text));
            asked.look();
            }
            asked.isSending = close.disabled = false;
            if (asked === current) tick();
            }
            function refuse(text, problem) {
            if (form()) confirm.textContent = form().dataset.confirm;
            const id = problem?.requestId ? ` Request ${problem.requestId}.` : '';
            refusal.replaceChildren(make('p', {}, text + id, ' ', ...signInLink(problem)));
            again.hidden = false;
            }
            function finish() {
            const { button, place } = current;
            current = null;
            inside.replaceChildren();
            refusal.replaceChildren();
            if (button.isConnected) return;
            const { id, device } = place.dataset;
            const same = id ? `[data-id="${CSS.escape(id)}"]` : `.containment[data-device="${CSS.escape(device)}"]`;
            const now = [...document.querySelectorAll(same)].find((each) => each.checkVisibility());
            (now?.querySelector(selectorOf(button)) ?? now)?.focus();
            }
            setInterval(tick, 1000);
            again.addEventListener('click', () => preview(current));
            close.addEventListener('click', () => dialog.close());
            dialog.addEventListener('close', finish);
            dialog.addEventListener('cancel', (event) => {
            if (current.isSending) event.preventDefault();
            });
            """##
    )
}
