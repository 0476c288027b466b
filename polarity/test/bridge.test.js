'use strict';

const { test } = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const Bridge = require('../bridge');
const { findProgram } = require('../program');
const { Lines } = require('../lines');
const { fakeProgram, loadIntegration, entity } = require('../testing/integration');

const lookup = (bridge, value) => bridge.request('lookup', { entities: [{ value }] });
const quiet = { write() {} };

function bridgeOf({ find = () => fakeProgram, limits } = {}) {
  return new Bridge({ log: quiet, find, limits });
}

test('starts the program again at once after its first death', async () => {
  const bridge = bridgeOf();
  await lookup(bridge, 'x');
  await assert.rejects(lookup(bridge, 'kill'), { code: 'down', detail: /ended \(SIGKILL\)/ });
  assert.strictEqual((await lookup(bridge, 'x')).length, 1);
});

test('fails everything that was open when the program died, and sends none of it again', async () => {
  const bridge = bridgeOf();
  const open = ['never', 'never', 'die'].map((value) => lookup(bridge, value));
  for (const outcome of await Promise.allSettled(open)) {
    assert.strictEqual(outcome.status, 'rejected');
    assert.match(outcome.reason.detail, /The program defender-lens ended \(status 3\)/);
  }
  assert.strictEqual((await bridge.request('message', { payload: { action: 'cancelled' } })).cancelled, 0);
});

test('waits longer and longer while the program keeps dying, and says when it is tried again', async () => {
  const bridge = bridgeOf({ limits: { backOff: [0, 60_000] } });
  await assert.rejects(lookup(bridge, 'die'), { code: 'down' });
  await assert.rejects(lookup(bridge, 'die'), { detail: /The next try is due within 60 s/ });
  await assert.rejects(lookup(bridge, 'x'), { detail: /The next try is due within 60 s/ });
});

test('starts by itself when the wait is over', async () => {
  const bridge = bridgeOf({ limits: { backOff: [0, 30] } });
  await assert.rejects(lookup(bridge, 'die'));
  await assert.rejects(lookup(bridge, 'die'));
  while (!bridge.isReady) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.strictEqual((await lookup(bridge, 'x')).length, 1);
});

test('names what to do when there is no program', async () => {
  const bridge = bridgeOf({ find: () => null, limits: { backOff: [60_000] } });
  await assert.rejects(lookup(bridge, 'x'), { code: 'down', detail: /was not found.*DEFENDER_LENS_BINARY/ });
  const other = bridgeOf({ find: () => '/nonexistent/defender-lens', limits: { backOff: [60_000] } });
  await assert.rejects(lookup(other, 'x'), { code: 'down', detail: /could not be started.*ENOENT/ });
});

test('goes on when the system refuses to start a program', async () => {
  const bridge = bridgeOf({ find: () => 'no\0program', limits: { backOff: [0, 60_000] } });
  await assert.rejects(lookup(bridge, 'x'), { code: 'down', detail: /could not be started/ });
  await assert.rejects(lookup(bridge, 'x'), { code: 'down', detail: /The next try is due within 60 s/ });
});

test('lets only so many requests wait, and takes more when some have ended', async () => {
  const bridge = bridgeOf({ limits: { mostRequests: 3 } });
  const abort = new AbortController();
  const open = [1, 2, 3].map(() => bridge.request('lookup', { entities: [{ value: 'never' }] }, abort.signal));
  await assert.rejects(lookup(bridge, 'x'), { code: 'overloaded' });
  abort.abort();
  await Promise.allSettled(open);
  assert.strictEqual((await lookup(bridge, 'x')).length, 1);
});

test('keeps no requests in memory for a program that does not read them', async () => {
  const bridge = bridgeOf({ limits: { mostUnread: 3 << 19 } });
  await lookup(bridge, 'x');
  bridge.child.kill('SIGSTOP');
  const open = [1, 2, 3].map(() => bridge.request('message', { payload: 'x'.repeat(1 << 20) }));
  const outcomes = Promise.allSettled(open);
  await assert.rejects(lookup(bridge, 'x'), { code: 'overloaded' });
  bridge.child.kill('SIGCONT');
  assert.deepStrictEqual((await outcomes).map(({ status }) => status), ['fulfilled', 'fulfilled', 'rejected']);
});

test('refuses a program of another protocol and names both versions', async () => {
  const { doLookup } = loadIntegration({ environment: { FAKE_PROTOCOL: '2' } });
  await assert.rejects(doLookup([entity('x')], {}, {}), { detail: /version 0\.1\.0.*protocol 1.*version 9\.9\.9.*protocol 2/ });
  delete process.env.FAKE_PROTOCOL;
});

test('gives up a program that does not greet, or says something else', async () => {
  const start = (how, limits) => {
    process.env.FAKE_START = how;
    return lookup(bridgeOf({ limits: { backOff: [60_000], ...limits } }), 'x').finally(() => delete process.env.FAKE_START);
  };
  await assert.rejects(start('silent', { startTime: 100 }), { detail: /did not say within/ });
  await assert.rejects(start('broken'), { detail: /broke the protocol/ });
});

test('gives up a program that writes no JSON, or a line without end', async () => {
  await assert.rejects(lookup(bridgeOf(), 'garbage'), { detail: /broke the protocol/ });
  await assert.rejects(lookup(bridgeOf({ limits: { longestAnswer: 1 << 20 } }), 'giant'), { detail: /longer than 1048576 bytes/ });
});

test('does not wait for an answer for ever', async () => {
  await assert.rejects(lookup(bridgeOf({ limits: { requestTime: 100 } }), 'never'), { code: 'timedOut' });
});

test('finds the program by environment variable, beside it, then in PATH', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lens-'));
  const [beside, other] = ['beside', 'path'].map((name) => path.join(folder, name));
  for (const place of [beside, other]) {
    fs.mkdirSync(place);
    fs.writeFileSync(path.join(place, 'defender-lens'), '', { mode: 0o755 });
  }
  const environment = { PATH: `/nonexistent:${other}` };
  assert.strictEqual(findProgram({ ...environment, DEFENDER_LENS_BINARY: '/x/y' }, beside), '/x/y');
  assert.strictEqual(findProgram(environment, beside), path.join(beside, 'defender-lens'));
  fs.chmodSync(path.join(beside, 'defender-lens'), 0o644);
  assert.strictEqual(findProgram(environment, beside), path.join(other, 'defender-lens'));
  assert.strictEqual(findProgram({ PATH: '' }, '/nonexistent'), null);
  fs.rmSync(folder, { recursive: true });
});

test('cuts lines however they are split, and keeps a rest', () => {
  const lines = new Lines(100);
  assert.deepStrictEqual(lines.add(Buffer.from('a\nbc\n\nd')), ['a', 'bc', '']);
  assert.deepStrictEqual(lines.add(Buffer.from('e')), []);
  assert.deepStrictEqual(lines.add(Buffer.from('f\n')), ['def']);
  assert.throws(() => lines.add(Buffer.alloc(101)), RangeError);
});

test('lets the process end while the program is idle', async () => {
  const { execFileSync } = require('node:child_process');
  const script = `
    const { startup, doLookup } = require('./integration');
    startup(null);
    doLookup([{ value: 'slow', type: 'IPv4' }], {}, {}).then((results) => console.log(results.length));`;
  const output = execFileSync(process.execPath, ['-e', script], {
    cwd: path.join(__dirname, '..'),
    env: { ...process.env, DEFENDER_LENS_BINARY: fakeProgram },
    timeout: 20_000
  });
  assert.strictEqual(String(output).trim(), '1');
});
