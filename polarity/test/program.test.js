'use strict';

// The integration with the real program on simulated tenants; DEFENDER_LENS_BINARY names the program.

const { describe, test, before } = require('node:test');
const assert = require('node:assert');
const { spawn } = require('node:child_process');
const { setMaxListeners } = require('node:events');
const fs = require('node:fs');
const path = require('node:path');
const { program, work, run, serveTenant, wrapProgram, environment } = require('../testing/program');
const { loadIntegration, keepingLogger, entity, byCallback, folder } = require('../testing/integration');
const { handlebars, render, makeComponent } = require('../testing/template');
const { openAll, texts, decoded } = require('../testing/page');

const user = { userId: 42, integrationId: 'defender', logger: keepingLogger(), cache: {} };
const onScreen = { requestContext: { requestType: 'ScreenChange', isUserInitiated: false } };
const config = JSON.parse(fs.readFileSync(path.join(folder, 'config/config.json'), 'utf8'));

/** The values that the platform sends when nobody has changed an option, and some that differ. */
function optionsOf(tenant, more = {}) {
  const standard = config.options.map((option) => [option.key, option.default]);
  return { ...Object.fromEntries(standard), ...tenant, ...more };
}

const kinds = [
  ['198.51.100.77', 'IPv4'],
  ['198.51.100.192/27', 'IPv4CIDR'],
  ['2001:db8:bad::77', 'IPv6'],
  ['c2.svc-update.example', 'domain'],
  ['https://portal.northwind-billing.example/invoice/88123', 'url'],
  ['3790a170cea867753ec43aa872cf06da', 'MD5'],
  ['5ff465afaabcbf0150d1a3ab2c2e74f3a4426467', 'SHA1'],
  ['ed01ebfbc9eb5bbea545af4d01bf5f1071661840480439c6e5babe8e080e41aa', 'SHA256'],
  ['megan.ortiz@contoso.example', 'email'],
  ['CVE-2021-44228', 'cve'],
  ['00-00-5E-00-53-14', 'MAC'],
  ['svc-update', 'string']
];

describe('with the program', { skip: program ? false : 'DEFENDER_LENS_BINARY names no program' }, () => {
  let tenant;
  let other;
  let slow;
  let entities;
  before(async () => {
    [tenant, other, slow] = await Promise.all([
      serveTenant(),
      serveTenant('--seed', '7'),
      serveTenant('--latency', '4000')
    ]);
    const found = JSON.parse(run('entities', path.join(folder, '../Benchmarks/fifty-entities.txt'), '--format', 'json'));
    entities = found.map(({ value, kind }) => entity(value, kind));
  });

  /** Answers have the platform's shape: one for each entity given, in order. */
  function assertShape(results, given) {
    assert.strictEqual(results.length, given.length);
    results.forEach((result, index) => {
      assert.strictEqual(result.entity, given[index]);
      const extra = Object.keys(result).filter((key) => !['entity', 'data', 'isVolatile'].includes(key));
      assert.deepStrictEqual(extra, []);
      if ('isVolatile' in result) assert.strictEqual(result.isVolatile, true);
      if (result.data === null) return;
      assert.ok(result.data.summary.length > 0);
      result.data.summary.forEach((tag) => assert.strictEqual(typeof tag, 'string'));
      assert.deepStrictEqual(Object.keys(result.data.details), ['view', 'actions']);
      for (const tab of result.data.details.view.tabs) {
        assert.ok(tab.objects.length + tab.tables.length > 0, tab.name);
        for (const { columns, rows } of tab.tables) rows.forEach((row) => assert.strictEqual(row.length, columns.length));
      }
    });
  }

  test('answers twelve kinds of entity in both conventions', async () => {
    const { startup, doLookup } = loadIntegration({ program });
    startup(keepingLogger());
    const given = kinds.map(([value, type]) => entity(value, type));
    const options = optionsOf(tenant);
    for (const results of [await doLookup(given, options, user), await byCallback(doLookup, given, options)]) {
      assertShape(results, given);
      const empty = results.filter(({ data }) => data === null).map(({ entity: { type } }) => type);
      assert.deepStrictEqual(empty, ['MD5']);
      for (const { data, isVolatile } of results.filter(({ data: found }) => found)) {
        assert.ok(!isVolatile);
        assert.match(data.summary[0], /^(Alerts: \d+ ?)?(Incidents: \d+ ?)?(Devices: \d+ ?)?(Threat Hunt: \d+)?$/);
      }
    }
  });

  test('answers fifty entities at once, and again when the same is asked twice', async () => {
    const { doLookup } = loadIntegration({ program });
    const given = [...entities, entities[0]];
    const results = await doLookup(given, optionsOf(tenant, { kustoQuerySummaryFields: 'Title' }), user);
    assertShape(results, given);
    assert.ok(results.filter(({ data }) => data).length >= 30);
    assert.deepStrictEqual(results.at(-1).data, results[0].data);
    const fields = results.flatMap(({ data }) => data?.summary ?? []).filter((tag) => tag.startsWith('Title: '));
    assert.ok(fields.length > 0);
    fields.forEach((tag) => assert.match(tag, /^Title: .+/));
  });

  test('every text of the page models of fifty answers is found on the page', { skip: !handlebars }, async () => {
    const { doLookup } = loadIntegration({ program });
    for (const { data } of await doLookup(entities, optionsOf(tenant, { maxRowsPerTable: 2 }), user)) {
      if (!data) continue;
      const component = makeComponent(data);
      openAll(component);
      const tabs = component.card.tabs.map(({ name }) => {
        component.lens.tab = name;
        return render(component);
      });
      const page = decoded(tabs.join('\n'));
      assert.deepStrictEqual(texts(data.details.view).filter((text) => !page.includes(text)), []);
      component.willDestroyElement();
    }
  });

  test('the tabs are those with content, in order, and links follow the cloud', async () => {
    const { doLookup } = loadIntegration({ program });
    const options = optionsOf(tenant, { portalUrl: 'https://portal.example' });
    const [{ data }] = await doLookup([entity('198.51.100.77')], options, user);
    const names = data.details.view.tabs.map(({ name }) => name);
    assert.deepStrictEqual(names, ['incidents', 'alerts', 'devices', 'hunting']);
    const links = data.details.view.tabs[2].objects.flatMap((object) => object.links.map(({ url }) => url));
    links.forEach((url) => assert.match(url, /^https:\/\/portal\.example\/machines\/v2\/[0-9a-f]{40}\/overview/));
    assert.ok(links.length > 0);
  });

  test('addresses that say nothing, and a value that is not of its type, answer null', async () => {
    const { doLookup } = loadIntegration({ program });
    const given = [entity('127.0.0.1'), entity('255.255.255.255'), entity('0.0.0.0'), entity('no address')];
    const results = await doLookup(given, optionsOf(tenant), user);
    assert.deepStrictEqual(results.map(({ data, isVolatile }) => [data, isVolatile]), Array(4).fill([null, undefined]));
  });

  test('looks up only on demand where the option says so, and lets nothing of the rest be kept', async () => {
    const { doLookup } = loadIntegration({ program });
    const options = optionsOf(tenant, { lookupOnDemandOnly: true });
    const [unasked] = await doLookup([entity('198.51.100.77', 'IPv4', onScreen)], options, user);
    assert.deepStrictEqual([unasked.data, unasked.isVolatile], [null, true]);
    const [asked] = await doLookup([entity('198.51.100.77')], options, user);
    assert.ok(asked.data.summary.length > 0);
  });

  test('a source that failed makes the answer volatile, with a tag and the reason on the page', async () => {
    const broken = await serveTenant('--fault', 'graph.alerts:403');
    const { doLookup } = loadIntegration({ program });
    const [{ data, isVolatile }] = await doLookup([entity('megan.ortiz@contoso.example', 'email')], optionsOf(broken), user);
    assert.strictEqual(isVolatile, true);
    assert.ok(data.summary.some((tag) => /^Incomplete, failed: .*assignedAlerts/.test(tag)), data.summary.join());
    const problem = data.details.view.sources.find((source) => source.isProblem);
    assert.ok(problem.notes.join().length > 20);
  });

  test('a tenant that cannot be reached fails its sources, not the integration', async () => {
    const { doLookup } = loadIntegration({ program });
    const nowhere = { ...tenant, loginUrl: 'http://127.0.0.1:9', graphApiUrl: 'http://127.0.0.1:9' };
    const [{ data, isVolatile }] = await doLookup([entity('198.51.100.77')], optionsOf(nowhere), user);
    assert.strictEqual(isVolatile, true);
    assert.ok(data.summary.some((tag) => tag.startsWith('Incomplete, failed')));
  });

  test('a lookup with options that cannot work says which and why', async () => {
    const { doLookup } = loadIntegration({ program });
    await assert.rejects(doLookup([entity('198.51.100.77')], optionsOf(tenant, { tenantId: '' }), user), {
      code: 'misconfigured',
      detail: /tenantId: It is missing/
    });
  });

  test('two tenants asked at the same time keep their own answers', async () => {
    const { doLookup } = loadIntegration({ program });
    const given = [entity('198.51.100.77'), entity('megan.ortiz@contoso.example', 'email')];
    const text = (results) => JSON.stringify(results.map(({ data }) => data.details.view.tabs));
    const alone = [];
    for (const options of [tenant, other]) alone.push(text(await doLookup(given, optionsOf(options), user)));
    assert.notStrictEqual(alone[0], alone[1]);
    const lookups = Array.from({ length: 12 }, (_, n) => doLookup(given, optionsOf(n % 2 ? other : tenant), user));
    (await Promise.all(lookups)).forEach((results, n) => assert.strictEqual(text(results), alone[n % 2]));
  });

  test('a wrong secret for one tenant is not helped by the right one of another user', async () => {
    const { doLookup } = loadIntegration({ program });
    const given = [entity('198.51.100.77')];
    const wrong = optionsOf(tenant, { clientSecret: 'wrong' });
    const [right, failed] = await Promise.all([
      doLookup(given, optionsOf(tenant), user),
      doLookup(given, wrong, { ...user, userId: 43 })
    ]);
    assert.ok(!right[0].isVolatile);
    assert.strictEqual(failed[0].isVolatile, true);
    const again = await doLookup(given, wrong, user);
    assert.strictEqual(again[0].isVolatile, true);
  });

  test('a slow tenant does not hold up a fast one', async () => {
    const { doLookup } = loadIntegration({ program });
    const given = [entity('198.51.100.77')];
    await doLookup(given, optionsOf(tenant), user);
    const order = [];
    const abort = new AbortController();
    setMaxListeners(0, abort.signal);
    const slowly = Array.from({ length: 20 }, () =>
      doLookup(given, optionsOf(slow), { ...user, signal: abort.signal }).then(
        () => order.push('slow'),
        () => order.push('cancelled')
      )
    );
    for (let n = 0; n < 3; n++) {
      await doLookup(given, optionsOf(tenant), user);
      order.push('fast');
    }
    assert.deepStrictEqual(order, ['fast', 'fast', 'fast']);
    abort.abort();
    await Promise.all(slowly);
    assert.ok(order.slice(3).every((word) => word === 'cancelled'));
  });

  test('a cancelled lookup ends at once, and the program goes on', async () => {
    const { doLookup } = loadIntegration({ program });
    await doLookup([entity('127.0.0.1')], optionsOf(tenant), user);
    const abort = new AbortController();
    const start = Date.now();
    const lookup = doLookup([entity('198.51.100.77')], optionsOf(slow), { ...user, signal: abort.signal });
    setTimeout(() => abort.abort(), 200);
    await assert.rejects(lookup, { code: 'cancelled' });
    assert.ok(Date.now() - start < 3000);
    assert.strictEqual((await doLookup([entity('127.0.0.1')], optionsOf(tenant), user)).length, 1);
  });

  test('killed between lookups, it is started again; killed in the middle of one, that one fails', async () => {
    const { file, kill } = wrapProgram();
    const { startup, doLookup } = loadIntegration({ program: file });
    const logger = keepingLogger();
    startup(logger);
    const ready = () => logger.lines.filter(({ message }) => message.includes('is ready')).length;
    assert.ok((await doLookup([entity('198.51.100.77')], optionsOf(tenant), user))[0].data);
    kill();
    while (!logger.lines.some(({ message }) => message.includes('SIGKILL'))) await pause(10);
    assert.ok((await doLookup([entity('198.51.100.77')], optionsOf(tenant), user))[0].data);
    assert.strictEqual(ready(), 2);

    const lookup = doLookup([entity('198.51.100.77')], optionsOf(slow), user);
    setTimeout(kill, 300);
    await assert.rejects(lookup, { code: 'down', detail: /The program defender-lens ended \(SIGKILL\)/ });
    while (ready() < 3) await pause(10);
    assert.ok((await doLookup([entity('198.51.100.77')], optionsOf(tenant), user))[0].data);
  });

  test('a logger that throws disturbs nothing', async () => {
    const { startup, doLookup } = loadIntegration({ program });
    const fail = () => {
      throw new Error('the disk is full');
    };
    startup({ trace: fail, debug: fail, info: fail, warn: fail, error: fail });
    assert.ok((await doLookup([entity('198.51.100.77')], optionsOf(tenant), user))[0].data);
  });

  test('names every mistake of options by its key, and needs nobody for it', async () => {
    const { validateOptions } = loadIntegration({ program });
    const wrong = {
      graphApiUrl: 'graph',
      microsoft365ApiUrl: 'ftp://x',
      clientId: '',
      tenantId: 'common',
      clientSecret: '',
      clientSecretFile: '/nonexistent/secret',
      cloud: 'moon',
      loginUrl: 'http://login.example',
      portalUrl: 'x',
      proxyUrl: 'socks://x',
      caFile: '/nonexistent/ca.pem',
      clientCertificateFile: '/nonexistent/client.pem',
      requestTimeout: 0,
      kustoQueryString: 'AlertInfo | where Title ==',
      enableFileIsolation: 'perhaps',
      enableMachinesIsolation: 'perhaps',
      ignoreClassifications: 'nonsense',
      ignoreDeterminations: 'nonsense',
      ignoreSeverities: 'nonsense',
      ignoreStatuses: 'nonsense',
      ignoreServiceSources: 'nonsense',
      createdLookbackDays: 'abc',
      typedHunts: 'perhaps',
      entitiesPerHunt: 0,
      maxEntities: 0,
      maxRowsPerTable: 5000,
      maxAlertsPerEntity: -1,
      maxIncidentsPerEntity: 1.5,
      maxDevicesPerEntity: 'many',
      huntLookbackDays: 31,
      lookupOnDemandOnly: 'perhaps',
      actionsPerHour: 0,
      refusedDevices: 'everything',
      carefulDevices: 'everything'
    };
    const listed = Object.entries(optionsOf(tenant, wrong)).map(([key, value]) => ({ key, value }));
    const byKey = Object.fromEntries(listed.map((option) => [option.key, option]));
    for (const mistakes of [await validateOptions(byKey, user), await byCallback(validateOptions, listed)]) {
      const expected = Object.keys(wrong).filter((key) => key !== 'clientSecret');
      assert.deepStrictEqual(mistakes.map(({ key }) => key).sort(), expected.sort());
      mistakes.forEach(({ message }) => assert.ok(message.length > 20, message));
    }
    const both = await validateOptions(optionsBy({ certificateFile: '/nonexistent/a.pem' }), user);
    assert.deepStrictEqual(both.map(({ key }) => key).sort(), ['certificateFile', 'certificateKeyFile']);
    const none = await validateOptions(optionsBy({ clientSecret: '' }), user);
    assert.deepStrictEqual(none.map(({ key }) => key), ['clientSecret']);
  });

  function optionsBy(more, base = tenant) {
    return Object.fromEntries(Object.entries(optionsOf(base, more)).map(([key, value]) => [key, { key, value }]));
  }

  test('accepts options that work, with every ignore option', async () => {
    const { validateOptions } = loadIntegration({ program });
    assert.deepStrictEqual(await validateOptions(optionsBy({}), user), []);
    const ignoring = {
      ignoreClassifications: 'falsePositive, informationalExpectedActivity',
      ignoreDeterminations: 'malware,notMalicious',
      ignoreSeverities: 'Low, informational',
      ignoreStatuses: 'new, active, resolved',
      ignoreServiceSources: 'microsoftDefenderForEndpoint',
      enableMachinesIsolation: true,
      enableFileIsolation: true
    };
    assert.deepStrictEqual(await validateOptions(optionsBy(ignoring), user), []);
    const [{ isVolatile }] = await loadIntegration({ program }).doLookup(
      [entity('megan.ortiz@contoso.example', 'email')],
      optionsOf(tenant, ignoring),
      user
    );
    assert.ok(!isVolatile);
  });

  test('asks the service when nothing is wrong offline, and names the option of what it refuses', async () => {
    const { validateOptions } = loadIntegration({ program });
    const keys = async (more, base) => (await validateOptions(optionsBy(more, base), user)).map(({ key }) => key);
    assert.deepStrictEqual(await keys({ clientSecret: 'wrong' }), ['clientSecret']);
    assert.deepStrictEqual(await keys({ tenantId: 'nobody.example' }), ['tenantId']);
    assert.deepStrictEqual(await keys({ clientId: '00000000-0000-4000-8000-000000000000' }), ['clientId']);
    assert.deepStrictEqual(await keys({ loginUrl: 'http://127.0.0.1:9' }), ['loginUrl']);
    assert.deepStrictEqual(await keys({ graphApiUrl: 'http://127.0.0.1:9' }), ['graphApiUrl']);
    assert.deepStrictEqual(await keys({ microsoft365ApiUrl: 'http://127.0.0.1:9' }), ['microsoft365ApiUrl']);
    for (const [fault, role] of [
      ['graph.alerts:403', 'SecurityAlert.Read.All'],
      ['graph.incidents:403', 'SecurityIncident.Read.All'],
      ['graph.hunting:403', 'ThreatHunting.Read.All'],
      ['endpoint.machine:403', 'Machine.Read.All']
    ]) {
      const [mistake, ...more] = await validateOptions(optionsBy({}, await serveTenant('--fault', fault)), user);
      assert.deepStrictEqual([mistake?.key, more.length], ['clientId', 0], fault);
      assert.ok(mistake.message.includes(role), mistake.message);
    }
  });

  test('a proxy, an authority and a certificate that cannot be used are named', async () => {
    const { validateOptions } = loadIntegration({ program });
    const broken = path.join(work, 'broken.pem');
    fs.writeFileSync(broken, 'no certificate\n');
    const keys = async (more) => (await validateOptions(optionsBy(more), user)).map(({ key }) => key);
    assert.deepStrictEqual(await keys({ caFile: broken }), ['caFile']);
    assert.deepStrictEqual(await keys({ clientCertificateFile: broken }), ['clientCertificateFile']);
    assert.deepStrictEqual(await keys({ clientSecret: '', certificateFile: broken, certificateKeyFile: broken }), [
      'certificateFile'
    ]);
    const throughNothing = await validateOptions(optionsBy({ proxyUrl: 'http://127.0.0.1:9' }), user);
    assert.ok(throughNothing.length > 0);
  });

  test('the options of config.json are those of the program, with its defaults', () => {
    const table = JSON.parse(run('options', 'list', '--format', 'json')).filter(({ area }) => area !== 'server');
    assert.deepStrictEqual(config.options.map(({ key }) => key).sort(), table.map(({ key }) => key).sort());
    const types = { url: 'text', file: 'text', list: 'text', choice: 'select' };
    for (const { key, type, default: standard = '', choices } of table) {
      const option = config.options.find((one) => one.key === key);
      assert.strictEqual(option.type, types[type] ?? type, key);
      assert.strictEqual(String(option.default.value ?? option.default), standard, key);
      if (type === 'choice') assert.deepStrictEqual(option.options.map(({ value }) => value), choices);
    }
  });

  test('writes nothing but the protocol, whatever it is told', async () => {
    const child = spawn(program, ['polarity'], { env: environment(), stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let noise = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (noise += chunk));
    const given = [
      'no JSON',
      '[]',
      '{"id":1}',
      '{"id":"x","type":"lookup"}',
      '{"id":2,"type":"lookup","options":{},"entities":"none"}',
      '{"id":3,"type":"message","options":{},"payload":{"action":"explode"}}',
      '{"id":4,"type":"cancel","target":99}',
      '{"id":5,"type":"details","result":{"data":{"summary":["kept"]}}}',
      JSON.stringify({ id: 6, type: 'validate', options: optionsOf(tenant) }),
      JSON.stringify({ id: 7, type: 'lookup', options: optionsOf(tenant), entities: [{ value: '198.51.100.77', type: 'IPv4' }] }),
      `{"id":8,"type":"validate","options":{"tenantId":"${'x'.repeat(17 << 20)}"}}`
    ];
    child.stdin.write(given.join('\n') + '\n');
    const status = new Promise((resolve) => child.on('close', resolve));
    const lines = () => output.split('\n').slice(0, -1).map((line) => JSON.parse(line));
    while (!lines().some(({ id }) => id === 7)) await pause(20);
    child.stdin.end();
    assert.strictEqual(await status, 0);
    assert.deepStrictEqual(lines()[0], { type: 'hello', protocol: 1, version: run('--version').trim() });
    for (const { type } of lines()) assert.ok(['hello', 'answer', 'error', 'log'].includes(type), type);
    const answers = lines().filter(({ type }) => type === 'answer').map(({ id }) => id);
    assert.deepStrictEqual(answers.sort(), [5, 6, 7]);
    const codes = lines().filter(({ type }) => type === 'error').map(({ error }) => error.code);
    assert.deepStrictEqual(codes.sort(), [...Array(5).fill('invalidRequest'), 'misconfigured', 'tooLarge'].sort());
    assert.strictEqual(noise, '');
    assert.ok(!output.includes(tenant.clientSecret));
  });

  test('more lookups than may wait are refused, and the rest is answered', async () => {
    const { doLookup } = loadIntegration({ program });
    const abort = new AbortController();
    setMaxListeners(0, abort.signal);
    const third = { ...user, signal: abort.signal };
    const lookups = Array.from({ length: 300 }, () => doLookup([entity('198.51.100.77')], optionsOf(slow), third));
    const outcomes = Promise.allSettled(lookups);
    await assert.rejects(Promise.any([lookups.at(-1)]), (error) => error.errors[0].code === 'overloaded');
    assert.ok((await doLookup([entity('198.51.100.77')], optionsOf(tenant), user))[0].data);
    abort.abort();
    const codes = (await outcomes).map(({ reason }) => reason.code);
    assert.deepStrictEqual([...new Set(codes)].sort(), ['cancelled', 'overloaded']);
    assert.strictEqual(codes.filter((code) => code === 'overloaded').length, 300 - 256 - 8);
  });
});

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
