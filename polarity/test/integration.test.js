'use strict';

const { test } = require('node:test');
const assert = require('node:assert');
const { loadIntegration, keepingLogger, entity, byCallback } = require('../testing/integration');

const user = { userId: 42, integrationId: 'x', logger: keepingLogger(), cache: {} };

test('hands the platform its own entities back, in order, to both conventions', async () => {
  const { doLookup } = loadIntegration();
  const entities = [entity('reversed'), entity('b'), entity('c')];
  for (const results of [await byCallback(doLookup, entities, {}), await doLookup(entities, {}, user)]) {
    assert.deepStrictEqual(results.map((result) => result.data.n), [0, 1, 2]);
    results.forEach((result, index) => assert.strictEqual(result.entity, entities[index]));
  }
});

test('says whose the request is, and who asked', async () => {
  const { doLookup } = loadIntegration();
  const seen = async (entities, third) => (await doLookup(entities, {}, third))[0].data.request;
  assert.strictEqual((await seen([entity('x')], user)).user, '42');
  assert.strictEqual((await seen([entity('x')], {})).user, '');
  assert.strictEqual((await seen([entity('x')], user)).initiated, true);
  const ofScreen = { requestContext: { requestType: 'ScreenChange', isUserInitiated: false } };
  assert.strictEqual((await seen([entity('x', 'IPv4', ofScreen)], user)).initiated, false);
  assert.strictEqual((await seen([entity('x', 'IPv4', { requestContext: undefined })], user)).initiated, false);
  const onDemand = { requestContext: { requestType: 'onDemand', isUserInitiated: false } };
  assert.strictEqual((await seen([entity('x', 'IPv4', onDemand)], user)).initiated, true);
});

test('finds who asks in the options of a server of the older convention, and nowhere else', async () => {
  const { doLookup, onMessage } = loadIntegration();
  const options = { tenantId: 't', _request: { user: { id: 5, username: 'admin' } } };
  assert.strictEqual((await byCallback(onMessage, { action: 'x' }, options)).user, '5');
  assert.strictEqual((await byCallback(doLookup, [entity('x')], options))[0].data.request.user, '5');
  assert.deepStrictEqual((await byCallback(onMessage, { action: 'x' }, options)).options, { tenantId: 't' });
  assert.strictEqual((await onMessage({ action: 'x' }, options, user)).user, '42');
  const forged = { action: 'x', user: 7, userId: 7, _request: { user: { id: 7 } } };
  assert.strictEqual((await byCallback(onMessage, forged, { tenantId: 't' })).user, '');
  assert.strictEqual((await byCallback(onMessage, { action: 'x' }, { _request: null })).user, '');
});

test('sends values of options as they are, choices as their value, and nothing that is no option', async () => {
  const { doLookup, validateOptions } = loadIntegration();
  const options = {
    tenantId: 't',
    createdLookbackDays: 30,
    typedHunts: false,
    cloud: { value: 'gcc', display: 'US Government (GCC)' },
    ignoreSeverities: [{ value: 'low', display: 'Low' }, { value: 'medium', display: 'Medium' }],
    proxyUrl: null,
    somethingOfThePlatform: { a: 1 }
  };
  const plain = {
    tenantId: 't',
    createdLookbackDays: 30,
    typedHunts: false,
    cloud: 'gcc',
    ignoreSeverities: 'low,medium'
  };
  assert.deepStrictEqual((await doLookup([entity('x')], options, user))[0].data.request.options, plain);
  const byKey = Object.fromEntries(Object.entries(options).map(([key, value]) => [key, { key, value, admin_only: true }]));
  assert.deepStrictEqual((await validateOptions(byKey, user)).options, plain);
  assert.deepStrictEqual((await byCallback(validateOptions, Object.values(byKey))).options, plain);
});

test('answers every entity, also when the program leaves one out', async () => {
  const { doLookup } = loadIntegration();
  const results = await doLookup([entity('short'), entity('b')], {}, user);
  assert.deepStrictEqual(results.map(({ data, isVolatile }) => ({ data, isVolatile })), [
    { data: null, isVolatile: true },
    { data: null, isVolatile: true }
  ]);
  assert.deepStrictEqual(await doLookup([], {}, user), []);
});

test('keeps the mark of an answer that must not be cached, and sets none on others', async () => {
  const { doLookup } = loadIntegration();
  assert.strictEqual((await doLookup([entity('volatile')], {}, user))[0].isVolatile, true);
  assert.ok(!('isVolatile' in (await doLookup([entity('x')], {}, user))[0]));
});

test('tells a refusal with its detail and code in both conventions', async () => {
  const { doLookup } = loadIntegration();
  const expected = { detail: 'Not today.', code: 'refused', devices: ['a', 'b'] };
  await assert.rejects(doLookup([entity('refuse')], {}, user), expected);
  await assert.rejects(byCallback(doLookup, [entity('refuse')], {}), expected);
});

test('passes messages on with their user', async () => {
  const { onMessage } = loadIntegration();
  const request = await onMessage({ action: 'device', device: 'd' }, { tenantId: 't' }, user);
  assert.deepStrictEqual(request.payload, { action: 'device', device: 'd' });
  assert.deepStrictEqual(request.options, { tenantId: 't' });
  assert.strictEqual(request.user, '42');
  assert.strictEqual((await byCallback(onMessage, { action: 'x' }, {})).payload.action, 'x');
});

test('reads answers that come byte by byte, and very long ones', async () => {
  const { doLookup } = loadIntegration();
  const [pieces, giant] = await Promise.all([
    doLookup([entity('pieces')], {}, user),
    doLookup([entity('giant')], {}, user)
  ]);
  assert.strictEqual(pieces[0].data, 'grün – 🛡️ – ok');
  assert.strictEqual(giant[0].data.length, 8 << 20);
});

test('answers many lookups at once, each with its own result', async () => {
  const { doLookup } = loadIntegration();
  const lookups = Array.from({ length: 200 }, (_, n) => doLookup([entity(n % 3 ? `v${n}` : 'slow', 'IPv4')], { tenantId: `${n}` }, user));
  for (const [n, results] of (await Promise.all(lookups)).entries()) {
    assert.strictEqual(results[0].data.request.options.tenantId, `${n}`);
  }
});

test('cancels a request whose signal is aborted, and tells the program', async () => {
  const { doLookup, onMessage } = loadIntegration();
  const abort = new AbortController();
  const lookup = doLookup([entity('never')], {}, { ...user, signal: abort.signal });
  await onMessage({ action: 'x' }, {}, user);
  abort.abort();
  await assert.rejects(lookup, { code: 'cancelled' });
  assert.ok((await onMessage({ action: 'cancelled' }, {}, user)).cancelled > 0);
  await assert.rejects(doLookup([entity('x')], {}, { ...user, signal: AbortSignal.abort() }), { code: 'cancelled' });
});

test('passes the lines of the log on at their level', async () => {
  const { startup, doLookup } = loadIntegration();
  const logger = keepingLogger();
  startup(logger);
  await doLookup([entity('log')], {}, user);
  await doLookup([entity('mutter')], {}, user);
  const levels = logger.lines.filter((line) => line.fields.a === 1).map((line) => line.level);
  assert.deepStrictEqual(levels, ['trace', 'debug', 'info', 'warn', 'error', 'info']);
  assert.ok(logger.lines.some((line) => line.level === 'warn' && line.message === 'something on standard error'));
});

test('started twice, it keeps one program and tells the later logger', async () => {
  const { startup, doLookup } = loadIntegration();
  const [first, second] = [keepingLogger(), keepingLogger()];
  startup(first);
  startup(second);
  await doLookup([entity('log')], {}, user);
  assert.strictEqual(second.lines.filter(({ message }) => message.includes('is ready')).length, 1);
  assert.deepStrictEqual(first.lines, []);
});

test('is not disturbed by a logger that throws, lacks levels, or is none', async () => {
  const throwing = {};
  for (const level of ['trace', 'debug', 'info', 'warn', 'error']) {
    throwing[level] = () => {
      throw new Error('the disk is full');
    };
  }
  for (const logger of [throwing, {}, null, undefined]) {
    const { startup, doLookup } = loadIntegration();
    startup(logger);
    assert.strictEqual((await doLookup([entity('log')], {}, user)).length, 1);
  }
});

test('is not disturbed by a callback that throws', async () => {
  const { doLookup } = loadIntegration();
  await new Promise((resolve) => {
    doLookup([entity('x')], {}, () => {
      setImmediate(resolve);
      throw new Error('the platform failed');
    });
  });
  assert.strictEqual((await doLookup([entity('x')], {}, user)).length, 1);
});

test('fails a request that cannot be written, and goes on', async () => {
  const { onMessage } = loadIntegration();
  const circular = {};
  circular.self = circular;
  await assert.rejects(onMessage(circular, {}, user), /circular/);
  await assert.rejects(onMessage({ text: 'x'.repeat(17 << 20) }, {}, user), { code: 'tooLarge' });
  assert.ok(await onMessage({ action: 'x' }, {}, user));
});
