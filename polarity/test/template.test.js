'use strict';

const { test } = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { handlebars, render, makeComponent } = require('../testing/template');
const { sampleDetails, sampleDevice, samplePreview, sampleAction } = require('../testing/model');
const { openAll, texts, decoded } = require('../testing/page');
const { folder } = require('../testing/integration');

const template = fs.readFileSync(path.join(folder, 'client/block.hbs'), 'utf8');

/** The page with every tab in turn. */
function pages(component) {
  return component.card.tabs
    .map((tab) => {
      component.block._state.tab = tab.name;
      return render(component);
    })
    .join('\n');
}

function assertHas(html, wanted) {
  const page = decoded(html);
  const missing = wanted.filter((text) => !page.includes(text));
  assert.deepStrictEqual(missing, []);
}

test('has node-handlebars to check templates with', () => assert.ok(handlebars, 'apt-get install node-handlebars'));

test('the template parses', () => handlebars.parse(template));

test('no value is put into the page raw', () => {
  assert.ok(!template.includes('{{{'));
  assert.ok(!template.includes('{{&'));
  assert.ok(!/\bstyle\s*=/.test(template));
  assert.ok(!/\bon[a-z]+\s*=\s*"/.test(template.replace(/on="submit"/g, '')));
});

test('the tags of the page are closed in order', () => {
  const component = makeComponent(sample());
  openAll(component);
  Object.assign(component.block._state, { form: formOf(component), problem: 'a problem', actions: [] });
  component.keep(sampleAction());
  const open = [];
  const isVoid = new Set(['input', 'hr', 'br']);
  for (const [, close, name] of pages(component).matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (isVoid.has(name)) continue;
    if (!close) open.push(name);
    else assert.strictEqual(open.pop(), name);
  }
  assert.deepStrictEqual(open, []);
});

test('every field of the page model is found on the page', () => {
  const details = sampleDetails();
  const wanted = texts(details.view);
  const component = makeComponent({ summary: [], details });
  openAll(component);
  const html = pages(component);
  assertHas(html, wanted);
  assertHas(html, ['alert-file-device', 'alert item name']);
});

test('every field of hunting rows is found on the page, also 0 and false', () => {
  const component = makeComponent(sample());
  openAll(component);
  const page = decoded(pages(component)).replace(/\s+/g, ' ');
  for (const [name, value] of [
    ['TextField', 'text value'],
    ['TimeField', '2026-11-22T10:00:00Z'],
    ['NumberField', '0'],
    ['FlagField', 'false'],
    ['ListField', 'first element'],
    ['InnerKey', 'inner value']
  ]) {
    assert.match(page, new RegExp(`${name}:</span> <span class="p-value lens-code">${value}</span>`), name);
  }
  assertHas(page, ['DeviceEvents', '7,341', 'second element', 'second row', 'AdditionalFields', 'a subject']);
});

test('a long table is shown bit by bit, and a page with one table shows it at once', () => {
  const details = sampleDetails();
  const rows = Array.from({ length: 60 }, (_, index) => [`row ${index}.`]);
  details.view.tabs = [{ ...details.view.tabs[3], tables: [{ name: 'One', count: '60', columns: ['Name'], rows }] }];
  const component = makeComponent({ summary: [], details });
  assertHas(render(component), ['row 0.', 'row 24.', 'Show more rows (35 left)']);
  const [table] = component.card.tabs[0].tables;
  component.act('showMore', table.list);
  assertHas(render(component), ['row 49.', 'Show more rows (10 left)']);
  component.act('showMore', table.list);
  const page = render(component);
  rows.forEach(([text]) => assert.ok(page.includes(text), text));
  assert.ok(!page.includes('Show more rows'));
});

test('a page of a thousand alerts shows few at first, and all of them when asked', () => {
  const details = sampleDetails();
  const [incidents, alerts] = details.view.tabs;
  const [sample] = alerts.objects;
  const items = Array.from({ length: 33 }, (_, index) => ({ ...sample.sections[0].items[0], name: `item ${index}.` }));
  const comments = Array.from({ length: 9 }, (_, index) => ({ ...sample.comments[0], text: `comment ${index}.` }));
  alerts.objects = Array.from({ length: 1000 }, (_, index) => ({ ...sample, title: `alert ${index}.`, sections: [], passages: [] }));
  incidents.objects[0].sections[0].items = items;
  incidents.objects[0].comments = comments;
  const component = makeComponent({ summary: [], details });
  assertHas(render(component), ['comment 6.', 'Show more comments (2 left)']);
  component.act('toggle', incidents.objects[0].sections[0]);
  assertHas(render(component), ['item 9.', 'Show more (23 left)']);
  component.act('showTab', 'alerts');
  const page = render(component);
  assertHas(page, ['alert 9.', 'Show more (990 left)']);
  assert.ok(!page.includes('alert 10.'));
  assert.ok(page.length < 60_000, `${page.length} bytes`);
  openAll(component);
  const whole = pages(component);
  assertHas(whole, [...items.map(({ name }) => name), ...comments.map(({ text }) => text), 'alert 999.']);
  assert.ok(!whole.includes('Show more'));
});

test('arrow keys go from tab to tab, and Escape leaves the form', () => {
  const component = makeComponent(sample());
  const done = [];
  const tabs = ['incidents', 'alerts', 'devices'].map((name) => ({
    name,
    getAttribute: () => 'tab',
    focus: () => done.push(`focus ${name}`),
    click: () => done.push(`click ${name}`)
  }));
  component.element = { querySelectorAll: () => tabs };
  component.keyDown({ key: 'ArrowRight', target: tabs[2] });
  component.keyDown({ key: 'ArrowLeft', target: tabs[2] });
  component.keyDown({ key: 'ArrowLeft', target: { getAttribute: () => null } });
  component.keyDown({ key: 'x', target: tabs[2] });
  assert.deepStrictEqual(done, ['focus incidents', 'click incidents', 'focus alerts', 'click alerts']);
  component.lens.form = formOf(component);
  component.lens.isBusy = true;
  component.keyDown({ key: 'Escape', target: tabs[0] });
  assert.ok(component.lens.form);
  component.lens.isBusy = false;
  component.keyDown({ key: 'Escape', target: tabs[0] });
  assert.strictEqual(component.lens.form, null);
});

test('the keyboard goes on where it was before the form', async () => {
  const component = makeComponent(sample(), () => ({ outcome: 'ready', preview: samplePreview() }));
  let isFocused = false;
  const opener = { isConnected: true, focus: () => (isFocused = true) };
  component.element = { ownerDocument: { activeElement: opener }, querySelector: () => null };
  await component.act('preview', 'isolate', { id: 'e'.repeat(40), name: 'the-device' }, 'Full');
  component.act('leaveForm');
  await settled();
  assert.ok(isFocused);
});

test('what was sent although no answer came is found in the record', async () => {
  const component = makeComponent(sample(), ({ action }) => {
    if (action === 'preview') return { outcome: 'ready', preview: samplePreview() };
    if (action === 'confirm') return Promise.reject({ detail: 'The program ended.', code: 'down' });
    return { actions: [sampleAction({ state: 'unknown', message: 'Nobody knows yet.' })] };
  });
  await component.act('preview', 'isolate', { id: 'e'.repeat(40), name: 'the-device' }, 'Full');
  await component.act('confirm');
  assertHas(render(component), ['The program ended.', 'outcome unknown', 'Nobody knows yet.']);
  component.willDestroyElement();
});

test('values of a list are told apart', () => {
  const component = makeComponent(sample());
  openAll(component);
  component.lens.form = formOf(component);
  const page = decoded(pages(component)).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  for (const text of ['alert label: alert text, alert anchor', 'alert item label: alert item text, alert item anchor']) {
    assert.ok(page.includes(`${text} `), text);
  }
  assert.ok(page.includes('ListField: first element, second element '));
  assert.ok(page.includes('Tags: finance, vip '));
});

test('markup in values stays text', () => {
  const details = sampleDetails();
  const evil = '<img src=x onerror=alert(1)>"\'';
  const taint = (value) => {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && key !== 'name' && key !== 'type') value[key] = inner + evil;
      else if (inner !== null && typeof inner === 'object') taint(inner);
    }
  };
  taint(details);
  details.view.tabs[3].tables[0].columns[0] = evil;
  const component = makeComponent({ summary: [], details });
  openAll(component);
  component.block._state.form = { ...formOf(component), title: evil };
  const html = pages(component);
  assert.ok(!html.includes('<img'));
  assert.ok(html.includes('&lt;img'));
});

test('the first tab with content is open', () => {
  const details = sampleDetails();
  assert.strictEqual(makeComponent({ details }).lens.tab, 'incidents');
  details.view.tabs.shift();
  assert.strictEqual(makeComponent({ details }).lens.tab, 'alerts');
  details.view.tabs = [];
  assert.strictEqual(makeComponent({ details }).lens.tab, '');
});

test('everything that acts is a button or a link, and says whether it is open', () => {
  const component = makeComponent(sample());
  openAll(component);
  const html = pages(component);
  for (const [tag] of html.matchAll(/<[a-z]+[^>]*data-action[^>]*>/g)) assert.match(tag, /^<(button|form)/);
  for (const [tag] of html.matchAll(/<button[^>]*data-action="toggle"[^>]*>/g)) assert.match(tag, /aria-expanded="true"/);
  for (const [tag] of html.matchAll(/<a [^>]*>/g)) assert.match(tag, /href="https:\/\/.*rel="noopener noreferrer"/s);
});

test('buttons that ask something are off while an answer is awaited', async () => {
  const component = makeComponent(sample(), () => sampleDevice());
  openAll(component);
  component.act('showTab', 'devices');
  await settled();
  component.lens.form = formOf(component);
  component.keep(sampleAction({ undo: 'release' }));
  component.card.tabs[2].objects[0].control.isReading = true;
  component.lens.isBusy = true;
  const free = ['showTab', 'toggle', 'showMore', 'dismissProblem'];
  for (const [tag, name] of pages(component).matchAll(/<button[^>]*data-action="([^"]*)"[^>]*>/g)) {
    if (!free.includes(name)) assert.match(tag, /disabled=true/, name);
  }
  component.willDestroyElement();
});

test('the state of a device is read when its tab is opened, and shown with what can be done', async () => {
  const component = makeComponent(sample(), (payload) =>
    payload.action === 'device' ? sampleDevice() : { actions: [sampleAction({ state: 'succeeded', undo: 'release' })] }
  );
  component.act('showTab', 'devices');
  await settled();
  assert.deepStrictEqual(component.sent.map((payload) => payload.action), ['device', 'actions']);
  const html = render(component);
  assertHas(html.replace(/\s+/g, ' '), [
    'isolated Full since 2026-11-21 08:00 UTC',
    'RunAntiVirusScan Quick InProgress, somebody@contoso.example 2026-11-22 09:30 UTC running comment',
    'isolate: not known yet'
  ]);
  assertHas(html, ['Release…', 'Cancel…', 'Scan…', 'Undo: Release from isolation']);
  assert.ok(!html.includes('Isolate…'));
});

test('a state that cannot be read is told as not known, with the reason', async () => {
  const component = makeComponent(sample(), () => Promise.reject({ detail: 'The app lacks Machine.Read.All.' }));
  component.act('showTab', 'devices');
  await settled();
  assertHas(render(component), ['The isolation state is not known: The app lacks Machine.Read.All.']);
});

test('nothing is offered where the options allow nothing', async () => {
  const details = sampleDetails();
  details.actions = { devices: false, files: false };
  const component = makeComponent({ details }, () => sampleDevice());
  openAll(component);
  component.act('showTab', 'devices');
  await settled();
  assert.deepStrictEqual(component.sent, []);
  await component.act('readDevice', component.card.tabs[2].objects[0]);
  const html = pages(component);
  for (const word of ['Isolate…', 'Release…', 'Scan…', 'Cancel…']) assert.ok(!html.includes(word), word);
  assertHas(html, ['isolated']);
});

test('an action goes from preview to form to lasting result to undo', async () => {
  const answers = {
    preview: { outcome: 'ready', preview: samplePreview() },
    confirm: sampleAction(),
    refresh: sampleAction({ state: 'succeeded', message: 'The device is isolated.', undo: 'release' })
  };
  const component = makeComponent(sample(), (payload) => answers[payload.action]);
  await component.act('preview', 'isolate', { id: 'e'.repeat(40), name: 'the-device' }, 'Full');
  assert.deepStrictEqual(component.sent[0], {
    action: 'preview',
    kind: 'isolate',
    device: 'e'.repeat(40),
    deviceName: 'the-device',
    scope: 'Full',
    sha1: undefined,
    cancels: undefined
  });
  const form = render(component);
  assertHas(form, [
    'Isolate the-device.contoso.example?', 'the name to type', 'contoso-tenant', 'e'.repeat(40), '2026-11-22 09:00 UTC', 'Windows11', '23H2',
    'Workstations', 'finance', 'vip', 'not known whether it is isolated', 'the list is cut', 'Selective',
    'RunAntiVirusScan Quick InProgress, somebody@contoso.example 2026-11-22 09:30 UTC', 'c'.repeat(40),
    '22222222-2222-4222-8222-222222222222', 'POST /api/machines/x/isolate', 'It is a server.',
    'It was not seen lately.', '2026-11-22 10:05 UTC', 'Do nothing'
  ]);
  assert.ok(!decoded(form).includes('token-token-token'));

  Object.assign(component.lens.form, { comment: 'because', deviceName: 'the-device' });
  component.lens.form.acknowledgements[0].isTicked = true;
  await component.act('confirm');
  assert.deepStrictEqual(component.sent[1], {
    action: 'confirm',
    token: 'token-token-token',
    deviceName: 'the-device',
    comment: 'because',
    acknowledged: ['server']
  });
  assert.strictEqual(component.lens.form, null);
  assertHas(render(component), [
    'Isolate the-device.contoso.example:', '2026-11-22 10:01 UTC', 'pending', 'Defender has it.', 'because of the incident', 'Polarity user 42', 'lens-1111-abcd', 'request-99', 'Refresh'
  ]);

  await component.act('refreshAction', component.lens.actions[0]);
  const done = render(component);
  assertHas(done, ['succeeded', 'The device is isolated.', 'Undo: Release from isolation']);
  assert.ok(!done.includes('>Refresh<'));
  assert.strictEqual(component.lens.actions.length, 1);

  await component.act('undo', component.lens.actions[0]);
  const { kind, device } = component.sent.at(-1);
  assert.deepStrictEqual([kind, device], ['release', 'e'.repeat(40)]);
  component.willDestroyElement();
});

test('what is refused stays on the page with its reason, and the form stays filled', async () => {
  const component = makeComponent(sample(), ({ action }) =>
    action === 'preview'
      ? { outcome: 'ready', preview: samplePreview() }
      : Promise.reject({ detail: "What was typed is not the device's name.", code: 'nameNotTyped' })
  );
  await component.act('preview', 'isolate', { id: 'e'.repeat(40), name: 'the-device' }, 'Full');
  component.lens.form.comment = 'because';
  await component.act('confirm');
  assert.strictEqual(component.lens.form.comment, 'because');
  assertHas(render(component), ["What was typed is not the device's name."]);
  component.act('leaveForm');
  assert.strictEqual(component.lens.form, null);
});

test('what is done or under way already is said, and nothing is sent', async () => {
  let outcome = { outcome: 'alreadyDone', device: sampleDevice() };
  const component = makeComponent(sample(), () => outcome);
  const device = { id: 'e'.repeat(40), name: 'the-device' };
  await component.act('preview', 'isolate', device, 'Full');
  assertHas(render(component), ['in that state already; nothing was sent']);
  outcome = { outcome: 'alreadyRunning', device: sampleDevice(), running: sampleDevice().running[0] };
  await component.act('preview', 'scan', device, 'Quick');
  assertHas(render(component), ['RunAntiVirusScan, InProgress, asked for by somebody@contoso.example']);
  component.act('dismissProblem');
  assert.ok(!render(component).includes('nothing was sent'));
});

test('looking again shows the new answer', async () => {
  const next = sample();
  next.details.view.tabs[0].objects[0].title = 'a new title';
  const component = makeComponent(sample(), () => next);
  await component.act('lookAgain');
  assert.deepStrictEqual(component.sent[0], {
    action: 'lookup-again',
    entity: { value: '192.0.2.1', type: 'IPv4', types: ['IPv4'] }
  });
  assertHas(render(component), ['a new title']);
});

function sample() {
  return { summary: [], details: sampleDetails() };
}

function formOf(component) {
  component.block._state.form = null;
  const acknowledgements = [{ code: 'server', sentence: 'It is a server.', isTicked: false }];
  return { title: 'Isolate', preview: samplePreview(), request: 'POST x', acknowledgements, comment: '', deviceName: '', problem: 'no' };
}

function settled() {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
