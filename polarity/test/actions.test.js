'use strict';

// Messages of the overlay with the real program on simulated tenants that act on devices.

const { describe, test, before } = require('node:test');
const assert = require('node:assert');
const path = require('node:path');
const { program, work, run, serveTenant, wrapProgram } = require('../testing/program');
const { loadIntegration, keepingLogger, entity, byCallback } = require('../testing/integration');

const user = { userId: 42, integrationId: 'defender', logger: keepingLogger(), cache: {} };
const record = path.join(work, 'audit.sqlite');

describe('messages', { skip: program ? false : 'DEFENDER_LENS_BINARY names no program' }, () => {
  let quick;
  let slow;
  let device;
  let file;
  before(async () => {
    const allowed = { enableMachinesIsolation: true, enableFileIsolation: true, auditFile: record };
    const [one, other] = await Promise.all([
      serveTenant('--action-time', '1'),
      serveTenant('--action-time', '600', '--seed', '7')
    ]);
    quick = { ...one, ...allowed };
    slow = { ...other, ...allowed };
    const [{ data }] = await loadIntegration({ program }).doLookup([entity('198.51.100.77')], quick, user);
    device = data.details.view.tabs.find(({ name }) => name === 'devices').objects[0].device;
    const found = await loadIntegration({ program }).doLookup(
      [entity('ed01ebfbc9eb5bbea545af4d01bf5f1071661840480439c6e5babe8e080e41aa', 'SHA256')],
      quick,
      user
    );
    const alerts = found[0].data.details.view.tabs.find(({ name }) => name === 'alerts').objects;
    const items = alerts.flatMap(({ sections }) => sections.flatMap((section) => section.items));
    file = items.find(({ quarantine }) => quarantine)?.quarantine;
  });

  const confirmation = (preview, more = {}) => ({
    action: 'confirm',
    token: preview.token,
    deviceName: preview.typedName,
    comment: 'Beacons to 198.51.100.77',
    acknowledged: preview.acknowledgements.map(({ code }) => code),
    ...more
  });

  async function previewOf(integration, options, order) {
    const answer = await integration.onMessage({ action: 'preview', ...order }, options, user);
    assert.strictEqual(answer.outcome, 'ready', JSON.stringify(answer));
    return answer.preview;
  }

  async function ended(integration, options, action) {
    let now = action;
    while (['sending', 'pending', 'inProgress'].includes(now.state)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      now = await integration.onMessage({ action: 'refresh', id: action.id }, options, user);
    }
    return now;
  }

  test('a device is previewed, isolated, followed and released, and the record says who did it', async () => {
    const integration = loadIntegration({ program });
    const before = await integration.onMessage({ action: 'device', device: device.id }, quick, user);
    assert.strictEqual(before.name.split('.')[0], device.name.split('.')[0]);
    assert.ok(['released', 'neverIsolated'].includes(before.isolation.state));

    const order = { kind: 'isolate', device: device.id, deviceName: device.name, scope: 'Full' };
    const preview = await previewOf(integration, quick, order);
    assert.strictEqual(preview.request.method, 'POST');
    await assert.rejects(integration.onMessage(confirmation(preview, { deviceName: 'another' }), quick, user), {
      code: 'nameNotTyped'
    });
    await assert.rejects(integration.onMessage(confirmation(preview), quick, { ...user, userId: 43 }), {
      code: 'unknownToken'
    });
    const sent = await integration.onMessage(confirmation(preview), quick, user);
    assert.ok(['pending', 'inProgress', 'succeeded'].includes(sent.state), sent.state);
    assert.strictEqual(sent.person, 'Polarity user 42');
    await assert.rejects(integration.onMessage(confirmation(preview), quick, user), { code: 'usedToken' });

    const done = await ended(integration, quick, sent);
    assert.deepStrictEqual([done.state, done.undo], ['succeeded', 'release']);
    const after = await integration.onMessage({ action: 'device', device: device.id }, quick, user);
    assert.strictEqual(after.isolation.state, 'isolated');
    const again = await integration.onMessage({ action: 'preview', ...order }, quick, user);
    assert.strictEqual(again.outcome, 'alreadyDone');

    const release = await previewOf(integration, quick, { kind: 'release', device: device.id });
    const released = await ended(integration, quick, await integration.onMessage(confirmation(release), quick, user));
    assert.strictEqual(released.state, 'succeeded');
    const { actions } = await integration.onMessage({ action: 'actions', device: device.id }, quick, user);
    assert.deepStrictEqual(actions.map(({ action }) => action), ['release', 'isolate']);
    assert.match(run('audit', 'list', '--option', `auditFile=${record}`), /Polarity user 42/);
    run('audit', 'verify', '--option', `auditFile=${record}`);
  });

  test('a server of the older convention names the person in its options', async () => {
    const integration = loadIntegration({ program });
    const asAdmin = { ...quick, _request: { user: { id: 5, username: 'admin' } } };
    const order = { action: 'preview', kind: 'scan', device: device.id };
    const { preview } = await byCallback(integration.onMessage, order, asAdmin);
    const another = { ...quick, _request: { user: { id: 6, username: 'other' } } };
    await assert.rejects(byCallback(integration.onMessage, confirmation(preview), another), { code: 'unknownToken' });
    const sent = await byCallback(integration.onMessage, confirmation(preview), asAdmin);
    assert.strictEqual(sent.person, 'Polarity user 5');
    assert.strictEqual((await ended(integration, quick, sent)).state, 'succeeded');
    assert.match(run('audit', 'list', '--option', `auditFile=${record}`), /Polarity user 5/);
  });

  test('a server that does not say who asks is one person in the record', async () => {
    const integration = loadIntegration({ program });
    const answer = await byCallback(integration.onMessage, { action: 'preview', kind: 'scan', device: device.id }, quick);
    const sent = await byCallback(integration.onMessage, confirmation(answer.preview), quick);
    assert.strictEqual(sent.person, 'a Polarity user');
    assert.strictEqual((await ended(integration, quick, sent)).state, 'succeeded');
  });

  test('a scan that has not ended is withdrawn', async () => {
    const integration = loadIntegration({ program });
    const [{ data }] = await integration.doLookup([entity('198.51.100.77')], slow, user);
    const { id } = data.details.view.tabs.find(({ name }) => name === 'devices').objects[0].device;
    const scan = await previewOf(integration, slow, { kind: 'scan', device: id, scope: 'Quick' });
    const running = await integration.onMessage(confirmation(scan), slow, user);
    assert.ok(running.machineAction);
    const repeated = await integration.onMessage({ action: 'preview', kind: 'scan', device: id }, slow, user);
    assert.strictEqual(repeated.outcome, 'alreadyRunning');
    const cancel = await previewOf(integration, slow, { kind: 'cancel', device: id, cancels: running.machineAction });
    await integration.onMessage(confirmation(cancel), slow, user);
    const after = await integration.onMessage({ action: 'refresh', id: running.id }, slow, user);
    assert.strictEqual(after.state, 'cancelled');
  });

  test('a file that an alert names is quarantined on its device', async () => {
    const integration = loadIntegration({ program });
    const order = { kind: 'quarantine', device: file.device.id, deviceName: file.device.name, sha1: file.sha1 };
    const preview = await previewOf(integration, quick, order);
    assert.strictEqual(preview.sha1, file.sha1);
    const done = await ended(integration, quick, await integration.onMessage(confirmation(preview), quick, user));
    assert.strictEqual(done.state, 'succeeded');
  });

  test('nothing is done that the options do not allow', async () => {
    const integration = loadIntegration({ program });
    const off = { ...quick, enableMachinesIsolation: false, enableFileIsolation: false };
    for (const order of [
      { kind: 'isolate', device: device.id },
      { kind: 'release', device: device.id },
      { kind: 'scan', device: device.id },
      { kind: 'quarantine', device: device.id, sha1: file.sha1 }
    ]) {
      await assert.rejects(integration.onMessage({ action: 'preview', ...order }, off, user), { code: 'notEnabled' });
    }
    const preview = await previewOf(integration, quick, { kind: 'isolate', device: device.id });
    await assert.rejects(integration.onMessage(confirmation(preview), off, user), { code: 'notEnabled' });
    const refused = { ...quick, refusedDevices: 'name:*' };
    await assert.rejects(integration.onMessage({ action: 'preview', kind: 'isolate', device: device.id }, refused, user), {
      code: 'protectedDevice'
    });
  });

  test('what cannot be meant is refused', async () => {
    const { onMessage } = loadIntegration({ program });
    const messages = [
      {},
      { action: 'explode' },
      { action: 'device' },
      { action: 'device', device: `${device.id}/offboard?x=` },
      { action: 'device', device: '../../machineactions' },
      { action: 'preview', kind: 'offboard', device: device.id },
      { action: 'preview', kind: 'isolate', device: device.id, scope: 'Everything' },
      { action: 'preview', kind: 'isolate', device: 7 },
      { action: 'preview', kind: 'quarantine', device: device.id, sha1: 'abc' },
      { action: 'preview', kind: 'cancel', cancels: '../x' },
      { action: 'confirm' },
      { action: 'confirm', token: 'x', acknowledged: ['everything'] },
      { action: 'refresh', id: 'x/../y' },
      { action: 'actions', device: 'x', limit: 5 },
      { action: 'actions', limit: 0 },
      { action: 'lookup-again', entity: { type: 'IPv4' } }
    ];
    for (const message of messages) {
      await assert.rejects(onMessage(message, quick, user), { code: 'invalidRequest' }, JSON.stringify(message));
    }
    await assert.rejects(onMessage({ action: 'confirm', token: 'x'.repeat(43) }, quick, user), { code: 'unknownToken' });
    await assert.rejects(onMessage({ action: 'device', device: 'nobody.example' }, quick, user), { code: 'notFound' });
  });

  test('without a record nothing is sent', async () => {
    const { onMessage } = loadIntegration({ program });
    const without = { ...quick, auditFile: '/proc/nowhere/audit.sqlite' };
    await assert.rejects(onMessage({ action: 'preview', kind: 'isolate', device: device.id }, without, user), {
      code: 'recordUnavailable'
    });
  });

  test('an action outlives the program that sent it', async () => {
    const { file: wrapped, kill } = wrapProgram();
    const integration = loadIntegration({ program: wrapped });
    const logger = keepingLogger();
    integration.startup(logger);
    const preview = await previewOf(integration, quick, { kind: 'isolate', device: device.id });
    const sent = await integration.onMessage(confirmation(preview), quick, user);
    kill();
    while (!logger.lines.some(({ message }) => message.includes('SIGKILL'))) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.strictEqual((await ended(integration, quick, sent)).state, 'succeeded');
    const release = await previewOf(integration, quick, { kind: 'release', device: device.id });
    await ended(integration, quick, await integration.onMessage(confirmation(release), quick, user));
  });

  test('looking again answers like a lookup, also where nothing is found', async () => {
    const { onMessage } = loadIntegration({ program });
    const known = await onMessage({ action: 'lookup-again', entity: { value: '198.51.100.77', type: 'IPv4' } }, quick, user);
    assert.ok(known.summary.length > 0);
    assert.ok(known.details.view.tabs.length > 0);
    const unknown = await onMessage({ action: 'lookup-again', entity: { value: '192.0.2.200', type: 'IPv4' } }, quick, user);
    assert.deepStrictEqual(unknown.summary, []);
    assert.match(unknown.details.view.note, /^Nothing found/);
  });
});
