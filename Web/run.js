// One lookup at a time. What belongs to an older one never reaches the page.
import { cardOf, markUnanswered, markWaiting, showPlan, showReport, showSource, stateOf } from './cards.js';
import { byId } from './dom.js';
import { listEntities, refresh } from './jump.js';
import { lookupEvents } from './lookup.js';
import { hideProblem, showProblem } from './problem.js';
import { rendered } from './rendered.js';
import { say } from './status.js';

const bar = byId('bar');
let current = null;
let pausedAt = 0;

/** The text whose entities the page shows. */
export const shownText = () => current?.text;

/** The entity of a card, as the server is asked for it. */
export const entityOf = (card) => current?.entities[Number(card.dataset.entry)];

/** Ends the running lookup; what arrived stays. */
export const cancel = () => current?.streams && current.controller.abort();

/** Looks a text up, in place of what was looked up before. */
export function lookUp(text) {
  current?.controller.abort();
  current = { controller: new AbortController(), text, entities: [], open: new Set(), streams: 0 };
  hideProblem();
  byId('start').hidden = true;
  document.body.classList.add('has-results');
  byId('results').replaceChildren();
  byId('cost').replaceChildren();
  listEntities([]);
  say('Asking…');
  follow(current, { text }, null);
}

/** Asks the tenant again for the entity of a card. */
export function refreshCard(card) {
  const entry = Number(card.dataset.entry);
  if (current && !current.open.has(entry)) lookUpAgain(current, [entry], true);
}

/** Asks again for some entities of the shown lookup; `fresh` passes over what the server remembers. */
function lookUpAgain(run, entries, fresh) {
  hideProblem();
  entries.forEach((entry) => run.open.add(entry));
  entries.forEach(markWaiting);
  follow(run, { entities: entries.map((entry) => run.entities[entry]), fresh }, entries);
}

/** Reads a stream into the page. `entries` are the entities it is about; null means that its plan tells. */
async function follow(run, body, entries) {
  const stream = { entries, positions: [], isDone: false };
  if (run.controller.signal.aborted) run.controller = new AbortController();
  const { signal } = run.controller;
  let problem = null;
  run.streams += 1;
  showRunning(run);
  try {
    for await (const event of lookupEvents(body, signal)) {
      if (run !== current) return;
      apply(run, stream, event);
      if (performance.now() - pausedAt > 40) await pause();
    }
  } catch (error) {
    problem = error;
  }
  run.streams -= 1;
  if (run !== current) return;
  if (signal.aborted) giveUp(run, stream, 'Cancelled.');
  else if (problem) giveUp(run, stream, problem.message, problem);
  else if (!stream.isDone) giveUp(run, stream, 'The connection was lost before the end.');
  showRunning(run);
  if (run.streams === 0) summarise(run);
}

/** Lets the browser draw and listen while much arrives at once. */
async function pause() {
  await new Promise((resolve) => { setTimeout(resolve); });
  pausedAt = performance.now();
}

function apply(run, stream, { name, data }) {
  const entry = stream.positions[data.entry];
  if (name === 'plan') {
    applyPlan(run, stream, data);
  } else if (name === 'source' && entry !== undefined) {
    showSource(entry, data.source, data.html);
  } else if (name === 'report' && entry !== undefined) {
    showReport(entry, data.entry, data.html, data.hunts);
    run.open.delete(entry);
    refresh(entry);
    showProgress(run);
  } else if (name === 'done') {
    stream.isDone = true;
    byId('cost').replaceChildren(rendered(data.html));
  } else if (name === 'error') {
    stream.isDone = true;
    giveUp(run, stream, rendered(data.html));
  }
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

/** Says why a stream ended early, marks what it leaves unanswered, and offers to ask for that. */
function giveUp(run, stream, content, problem = null) {
  const rest = (stream.entries ?? []).filter((entry) => run.open.delete(entry));
  markUnanswered(rest);
  rest.forEach(refresh);
  const size = rest.length === 1 ? '1 entity is' : `${rest.length} entities are`;
  const note = rest.length ? ` ${size} without an answer; what arrived stays.` : '';
  showProblem([content, note], problem, () => (rest.length ? lookUpAgain(run, rest, false) : lookUp(run.text)));
}

function showRunning(run) {
  byId('cancel').hidden = bar.hidden = run.streams === 0;
  byId('results').ariaBusy = String(run.streams > 0);
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
function summarise(run) {
  const states = run.entities.map((_, entry) => stateOf(cardOf(entry)));
  const number = (...names) => states.filter((state) => names.includes(state)).length;
  const unanswered = number('cut', 'waiting');
  const parts = [
    [number('found', 'partial'), 'with findings'],
    [number('failed', 'partial'), 'with failures'],
    [unanswered, 'without an answer'],
  ].filter(([size]) => size > 0).map(([size, words]) => `${size} ${words}`).join(', ');
  const noun = states.length === 1 ? 'entity' : 'entities';
  if (states.length) say(`${states.length - unanswered} of ${states.length} ${noun} answered${parts && `: ${parts}`}`);
  else say(byId('problem').childElementCount ? '' : 'Nothing in the text is an entity.');
}
