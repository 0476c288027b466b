'use strict';

// What the integration and the real program do for each other while they run; DEFENDER_LENS_BINARY names the program.

const { describe, test, before } = require('node:test');
const assert = require('node:assert');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { program, work, serveTenant, wrapProgram, environment } = require('../testing/program');
const { loadIntegration, keepingLogger, entity, byCallback, folder } = require('../testing/integration');

const user = { userId: 42, integrationId: 'defender', logger: keepingLogger(), cache: {} };
const onScreen = { requestContext: { requestType: 'ScreenChange', isUserInitiated: false } };

describe('with the program', { skip: program ? false : 'DEFENDER_LENS_BINARY names no program' }, () => {
  let tenant;
  before(async () => (tenant = await serveTenant()));

  test('what a person asks for goes before what the screen asks for, whenever it comes', async () => {
    const slow = { ...(await serveTenant('--latency', '150')), typedHunts: false };
    const { doLookup } = loadIntegration({ program });
    await doLookup([entity('198.51.100.1')], slow, user);
    const order = [];
    const lookUp = (number, name, more) =>
      doLookup([entity(`198.51.100.${number}`, 'IPv4', more)], slow, user).then(() => order.push(name));
    const numbers = Array.from({ length: 20 }, (_, index) => index + 10);
    const lookups = numbers.map((number) => lookUp(number, 'screen', onScreen));
    for (const number of [100, 101, 102, 103]) lookups.push(lookUp(number, 'person', {}));
    await Promise.all(lookups);
    const last = order.lastIndexOf('person');
    assert.ok(last < 14, `The last answer for a person was answer ${last + 1} of ${order.length}.`);
  });

  test('what is given twice, and what is of a type that Defender does not know, has its answer in its place', async () => {
    const { doLookup } = loadIntegration({ program });
    const given = [
      entity('198.51.100.77'),
      entity('TICKET-7341', 'custom', { types: ['custom', 'custom.ticket'] }),
      entity('198.51.100.77', 'IPv4', { types: ['IP', 'IPv4'] }),
      entity('a'.repeat(128), 'hash', { types: ['hash'], isSHA512: true }),
      entity('127.0.0.1', 'IP', { types: ['IP'] }),
      entity('198.51.100.77', 'custom', { types: ['custom.address'] }),
      entity('', 'string'),
      entity('198.51.100.77')
    ];
    for (const results of [await doLookup(given, tenant, user), await byCallback(doLookup, given, tenant)]) {
      results.forEach((result, index) => assert.strictEqual(result.entity, given[index]));
      const found = results.map(({ data }) => (data ? data.summary[0] : null));
      assert.match(found[0], /^Alerts: \d+/);
      assert.deepStrictEqual(found, [found[0], null, found[0], null, null, found[0], null, found[0]]);
    }
  });

  test('no value becomes markup in a tag, which the platform takes for HTML', async () => {
    const hostile = await serveTenant('--fault', 'graph.hunting:markup');
    const { doLookup } = loadIntegration({ program });
    const options = { ...hostile, kustoQuerySummaryFields: 'Title, DeviceName, AccountName, FileName' };
    const [{ data }] = await doLookup([entity('198.51.100.77')], options, user);
    const tags = data.summary.join('\n');
    assert.doesNotMatch(tags, /[<>]/);
    assert.match(tags, /&lt;/);
  });

  test('a private address is looked up like any other', async () => {
    const { startup, doLookup } = loadIntegration({ program });
    const logger = keepingLogger();
    startup(logger);
    const results = await doLookup([entity('10.20.30.40', 'IPv4', { isPrivateIP: true })], tenant, user);
    assert.strictEqual(results.length, 1);
    const calls = logger.lines.filter(({ message }) => message === 'A lookup ended.').map(({ fields }) => Number(fields.calls));
    assert.ok(calls.length === 1 && calls[0] > 0, JSON.stringify(logger.lines));
  });

  test('no secret is in an answer, an error or a line of the log', async () => {
    const { startup, doLookup, validateOptions, onMessage } = loadIntegration({ program });
    const logger = keepingLogger();
    startup(logger);
    const file = path.join(work, 'secret');
    fs.writeFileSync(file, 'marker-of-a-file\n');
    const told = [];
    const tell = (promise) => promise.then((result) => told.push(result), (error) => told.push({ ...error, text: String(error) }));
    for (const secret of [
      { clientSecret: 'marker-of-a-text' },
      { clientSecret: '', clientSecretFile: file },
      { proxyUrl: 'http://somebody:marker-of-a-proxy@127.0.0.1:9' },
      { graphApiUrl: 'https://somebody:marker-of-an-address@graph.example' },
      { clientSecret: 'marker-of-a-text', requestTimeout: 0 },
      { clientSecret: 'marker\u0000of-bytes', tenantId: 'common' }
    ]) {
      const options = { ...tenant, ...secret };
      await tell(validateOptions(Object.entries(options).map(([key, value]) => ({ key, value })), user));
      await tell(doLookup([entity('198.51.100.77')], options, user));
      await tell(onMessage({ action: 'device', device: 'x'.repeat(40) }, options, user));
    }
    assert.strictEqual(told.length, 18);
    assert.doesNotMatch(JSON.stringify([told, logger.lines]), /marker/);
    assert.doesNotMatch(JSON.stringify([told, logger.lines]), new RegExp(tenant.clientSecret));
  });

  test('the program ends when the process of the integration is killed', async () => {
    const { file } = wrapProgram();
    const script = "const { startup, doLookup } = require('./integration'); startup(null); setInterval(() => {}, 1000);";
    const parent = spawn(process.execPath, ['-e', script], {
      cwd: folder,
      env: environment({ DEFENDER_LENS_BINARY: file }),
      stdio: 'ignore'
    });
    while (!fs.existsSync(`${file}.pid`) || !fs.readFileSync(`${file}.pid`, 'utf8').endsWith('\n')) await pause(10);
    const id = Number(fs.readFileSync(`${file}.pid`, 'utf8'));
    assert.ok(runs(id));
    parent.kill('SIGKILL');
    const end = Date.now() + 20_000;
    while (runs(id) && Date.now() < end) await pause(20);
    assert.ok(!runs(id));
  });
});

/** Whether a process runs; one that has ended and is not collected yet does not. */
function runs(id) {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(fs.readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
