extension OverlayAsset {
    /// The file `Web/overlay.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let overlayJs = OverlayAsset(
        name: "overlay.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { refreshActs, wireActions } from './actions.js';
            import { takeAsked } from './asked.js';
            import { copy, copyCard, wireCopy } from './copy.js';
            import { fold } from './cards.js';
            import { byId } from './dom.js';
            import { wireJump } from './jump.js';
            import { wireKeys } from './keys.js';
            import { lookupJSON } from './lookup.js';
            import { wireMarks } from './marks.js';
            import { keepRecent, wireRecent } from './recent.js';
            import { cancel, entityOf, lookUp, refreshCard, shownText } from './run.js';
            import { notify, say } from './status.js';
            import { wireTabs } from './tabs.js';
            import { wireTheme } from './theme.js';
            import { wireTimes } from './time.js';
            const LONGEST_LINK = 16_000;
            const LARGEST_FILE = 1_000_000;
            const VIEWS = { hunt: 'hunt', kql: 'hunt', actions: 'actions' };
            const box = byId('q');
            const mark = wireMarks(box, byId('found'), byId('found-note'));
            const link = (text) => `#q=${encodeURIComponent(text)}`;
            function ask(text) {
            byId('copy-link').hidden = link(text).length > LONGEST_LINK;
            keepRecent(text);
            lookUp(text);
            }
            function askFromBox() {
            const address = link(box.value);
            const isShort = address.length <= LONGEST_LINK;
            if (location.hash !== address) history.pushState(null, '', isShort ? address : location.pathname);
            ask(box.value);
            }
            function decoded(value) {
            try {
            return decodeURIComponent(value);
            } catch {
            return null;
            }
            }
            function route() {
            const [name, value = ''] = location.hash.slice(1).split(/=(.*)/s);
            const view = VIEWS[name] ?? 'lookup';
            for (const tab of document.querySelectorAll('[data-view]')) {
            if (tab.dataset.view === view) tab.setAttribute('aria-current', 'page');
            else tab.removeAttribute('aria-current');
            byId(tab.dataset.view).hidden = tab.dataset.view !== view;
            }
            if (view === 'actions') refreshActs();
            if (name !== 'q' || !value) return;
            const text = decoded(value);
            if (text === null) {
            say('The link is damaged: its text cannot be read.');
            return;
            }
            box.value = text;
            if (text !== shownText()) ask(text);
            }
            async function openFile(file) {
            if (!file) return;
            if (file.size > LARGEST_FILE) {
            notify('The file is larger than 1 MB');
            return;
            }
            const text = await file.text();
            if (text.includes('\0')) {
            notify('This is not a text file');
            return;
            }
            box.value = text;
            mark();
            box.focus();
            }
            function paste(event) {
            if (byId('lookup').hidden || event.target.closest('input,textarea,select,[contenteditable]')) return;
            event.preventDefault();
            box.value = event.clipboardData.getData('text/plain');
            mark();
            box.focus();
            }
            function act(event) {
            const button = event.target.closest('[data-action]');
            const card = button?.closest('.card');
            if (!card) return;
            const json = async () => JSON.stringify((await lookupJSON({ entities: [entityOf(card)] })).reports[0], null, 2);
            const acts = {
            again: () => refreshCard(card),
            fold: () => fold(card, !card.hasAttribute('data-folded')),
            'copy-text': () => copyCard(card, event),
            'copy-json': () => copy(json(), 'Card copied as JSON'),
            };
            acts[button.dataset.action]?.();
            }
            byId('ask').addEventListener('submit', (event) => {
            event.preventDefault();
            if (box.value.trim()) askFromBox();
            else say('There is no text to look up.');
            });
            box.addEventListener('keydown', (event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            byId('ask').requestSubmit();
            });
            byId('cancel').addEventListener('click', cancel);
            byId('copy-link').addEventListener('click', () => copy(new URL(link(box.value), location).href, 'Link copied'));
            byId('open').addEventListener('click', () => byId('file').click());
            byId('file').addEventListener('change', async ({ target }) => {
            await openFile(target.files[0]);
            target.value = '';
            });
            byId('results').addEventListener('click', act);
            document.querySelector('.skip').addEventListener('click', (event) => {
            event.preventDefault();
            box.focus();
            });
            addEventListener('dragover', (event) => {
            if (event.dataTransfer.types.includes('Files')) event.preventDefault();
            });
            addEventListener('drop', (event) => {
            if (!event.dataTransfer.files.length) return;
            event.preventDefault();
            openFile(event.dataTransfer.files[0]);
            });
            addEventListener('paste', paste);
            addEventListener('hashchange', route);
            wireTheme(byId('theme'));
            wireTimes(byId('zone'));
            wireTabs(byId('results'));
            wireCopy();
            wireJump();
            wireKeys();
            wireRecent();
            wireActions();
            const asked = takeAsked();
            if (asked && !location.hash) history.replaceState(null, '', asked);
            route();
            if (!location.hash) box.focus();
            """##
    )
}
