extension OverlayAsset {
    /// The file `Web/run.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let runJs = OverlayAsset(
        name: "run.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            // One lookup at a time. What belongs to an older one never reaches the page.
            import { cardOf, markUnanswered, markWaiting, rendered, showPlan, showReport, showSource, stateOf } from './cards.js';
            import { listEntities, refresh } from './jump.js';
            import { lookupEvents } from './lookup.js';
            import { hideProblem, showProblem } from './problem.js';
            import { say } from './status.js';

            const byId = (id) => document.getElementById(id);
            const [start, results, cost, bar, cancelButton] = ['start', 'results', 'cost', 'bar', 'cancel'].map(byId);
            let current = null;
            let pausedAt = 0;

            /** Lets the browser draw and listen while much arrives at once. */
            async function pause() {
              await new Promise((resolve) => { setTimeout(resolve); });
              pausedAt = performance.now();
            }

            /** Looks a text up, in place of what was looked up before. */
            export async function lookUp(text) {
              current?.controller.abort();
              const run = { controller: new AbortController(), text, entities: [], open: new Set(), streams: 0 };
              current = run;
              hideProblem();
              start.hidden = true;
              document.body.classList.add('has-results');
              results.replaceChildren();
              cost.replaceChildren();
              listEntities([]);
              say('Asking…');
              await follow(run, { text }, null);
            }

            /** Looks some entities of the shown lookup up again; `fresh` passes over what the server remembers. */
            async function lookUpAgain(run, entries, fresh) {
              hideProblem();
              for (const entry of entries) {
                run.open.add(entry);
                markWaiting(entry);
              }
              await follow(run, { entities: entries.map((entry) => run.entities[entry]), fresh }, entries);
            }

            /** Asks the tenant again for the entity of a card. */
            export function refreshCard(card) {
              const entry = Number(card.dataset.entry);
              if (current && !current.open.has(entry)) lookUpAgain(current, [entry], true);
            }

            /** Ends the running lookup; what arrived stays. */
            export const cancel = () => current?.streams && current.controller.abort();

            /** The text whose entities the page shows. */
            export const shownText = () => current?.text;

            /** The entity of a card, as the server is asked for it. */
            export const entityOf = (card) => current?.entities[Number(card.dataset.entry)];

            /** Reads a stream into the page. `entries` are the entities it is about; null means that its plan tells. */
            async function follow(run, body, entries) {
              const stream = { entries, isDone: false };
              run.streams += 1;
              if (run.controller.signal.aborted) run.controller = new AbortController();
              showRunning(run);
              let problem = null;
              try {
                for await (const event of lookupEvents(body, run.controller.signal)) {
                  if (run !== current) return;
                  apply(run, stream, event);
                  if (performance.now() - pausedAt > 40) await pause();
                }
              } catch (error) {
                problem = error;
              }
              run.streams -= 1;
              if (run !== current) return;
              const isCancelled = run.controller.signal.aborted;
              if (!stream.isDone) giveUp(run, stream, isCancelled ? null : problem, isCancelled);
              showRunning(run);
              summarise(run, isCancelled && !stream.isDone);
            }

            function apply(run, stream, { name, data }) {
              if (name === 'plan') return applyPlan(run, stream, data);
              if (name === 'done' || name === 'error') stream.isDone = true;
              if (name === 'done') return cost.replaceChildren(rendered(data.html));
              if (name === 'error') return failAll(run, stream, data.html);
              const entry = stream.positions?.[data.entry];
              if (entry === undefined) return undefined;
              if (name === 'source') showSource(entry, data.source, data.html);
              if (name !== 'report') return undefined;
              showReport(entry, data.entry, data.html, data.hunts);
              run.open.delete(entry);
              refresh(entry);
              return showProgress(run);
            }

            /** Learns which entities a stream is about; that of a whole lookup fills the page. */
            function applyPlan(run, stream, { html, entities }) {
              if (stream.entries) {
                const key = ({ kind, value }) => `${kind} ${value}`;
                const known = new Map(stream.entries.map((entry) => [key(run.entities[entry]), entry]));
                stream.positions = entities.map((entity) => known.get(key(entity)));
                return;
              }
              stream.entries = stream.positions = [...entities.keys()];
              run.entities = entities.map(({ value, kind }) => ({ value, kind }));
              run.open = new Set(stream.entries);
              showPlan(html);
              listEntities(run.entities);
              showProgress(run);
            }

            /** Marks what a stream leaves unanswered, and offers to ask for the rest. */
            function giveUp(run, stream, problem, isCancelled) {
              const rest = close(run, stream);
              const missing = rest.length ? ` ${count(rest.length)} without an answer; what arrived stays.` : '';
              const retry = rest.length ? () => lookUpAgain(run, rest, false) : () => lookUp(run.text);
              if (isCancelled) showProblem({ message: `Cancelled.${missing}`, retry, isCalm: true });
              else if (problem) showProblem({ problem, message: `${problem.message}${missing}`, retry });
              else showProblem({ message: `The connection was lost before the end.${missing}`, retry });
            }

            function failAll(run, stream, html) {
              const rest = close(run, stream);
              showProblem({ content: rendered(html), retry: rest.length ? () => lookUpAgain(run, rest, false) : null });
            }

            /** Marks the entities of a stream that have no answer, and returns them. */
            function close(run, stream) {
              const rest = (stream.entries ?? []).filter((entry) => run.open.has(entry));
              rest.forEach((entry) => run.open.delete(entry));
              markUnanswered(rest);
              rest.forEach(refresh);
              return rest;
            }

            const count = (number) => (number === 1 ? '1 entity is' : `${number} entities are`);

            function showRunning(run) {
              cancelButton.hidden = bar.hidden = run.streams === 0;
              results.setAttribute('aria-busy', String(run.streams > 0));
              if (run.streams === 0) document.title = 'Defender Lens';
            }

            function showProgress(run) {
              const total = run.entities.length;
              const answered = total - run.open.size;
              bar.max = Math.max(total, 1);
              bar.value = answered;
              document.title = `${answered}/${total} Defender Lens`;
              say(`${answered} of ${total} entities answered`, answered > 0);
            }

            /** Says how a lookup ended. */
            function summarise(run, isCancelled) {
              if (run.streams > 0) return;
              const states = run.entities.map((_, entry) => stateOf(cardOf(entry)));
              const number = (...names) => states.filter((state) => names.includes(state)).length;
              const parts = [
                [number('found', 'partial'), 'with findings'],
                [number('failed', 'partial'), 'with failures'],
                [number('cut', 'waiting'), 'without an answer'],
              ].filter(([size]) => size > 0).map(([size, words]) => `${size} ${words}`);
              const answered = states.length - number('cut', 'waiting');
              const total = `${answered} of ${states.length} ${states.length === 1 ? 'entity' : 'entities'} answered`;
              if (states.length) say([isCancelled ? `Cancelled. ${total}` : total, parts.join(', ')].filter(Boolean).join(': '));
              else say(byId('problem').childElementCount ? '' : 'Nothing in the text is an entity.');
            }
            """##
    )
}
