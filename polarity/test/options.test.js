'use strict';

// Options that leave things out, with the real program; DEFENDER_LENS_BINARY names the program.

const { describe, test, before } = require('node:test');
const assert = require('node:assert');
const { program, serveTenant } = require('../testing/program');
const { loadIntegration, keepingLogger, entity } = require('../testing/integration');

const user = { userId: 42, integrationId: 'defender', logger: keepingLogger(), cache: {} };
const keys = ['ignoreClassifications', 'ignoreDeterminations', 'ignoreSeverities', 'ignoreStatuses', 'ignoreServiceSources'];

describe('ignore options', { skip: program ? false : 'DEFENDER_LENS_BINARY names no program' }, () => {
  let tenant;
  let integration;
  before(async () => {
    tenant = await serveTenant();
    integration = loadIntegration({ program });
  });

  const validate = (more) =>
    integration.validateOptions(Object.entries({ ...tenant, ...more }).map(([key, value]) => ({ key, value })), user);

  /** The values that the message about a wrong one names. */
  async function validValues(key) {
    const [mistake, ...others] = await validate({ [key]: 'nonsense' });
    assert.deepStrictEqual([mistake.key, others.length], [key, 0]);
    return /Valid are: (.*)\./.exec(mistake.message)[1].split(', ');
  }

  for (const key of keys) {
    test(`${key} accepts each of Microsoft's values, in any case and with spaces, and nothing else`, async () => {
      const values = await validValues(key);
      assert.ok(values.length >= 3, values.join());
      for (const value of values) assert.deepStrictEqual(await validate({ [key]: value }), [], value);
      assert.deepStrictEqual(await validate({ [key]: ` ${values.join(' , ').toUpperCase()} ,` }), []);
      const [mistake] = await validate({ [key]: `${values[0]}, nonsense` });
      assert.match(mistake.message, /^"nonsense" is not one of/);
    });
  }

  test('a quota that is used up does not keep options from being saved', async () => {
    const another = await serveTenant();
    for (const mistakes of await Promise.all(Array.from({ length: 60 }, () => validate(another)))) {
      assert.deepStrictEqual(mistakes, []);
    }
  });

  test('what has an ignored value is left out, of incidents and of alerts', async () => {
    const given = [entity('megan.ortiz@contoso.example', 'email')];
    const fresh = await serveTenant();
    const tabs = async (more) => {
      const [{ data, isVolatile }] = await integration.doLookup(given, { ...fresh, ...more }, user);
      assert.ok(!isVolatile);
      return Object.fromEntries(data.details.view.tabs.map(({ name, objects }) => [name, objects.length]));
    };
    const all = await tabs({});
    assert.ok(all.incidents > 0 && all.alerts > 0);
    const without = await tabs({ ignoreSeverities: (await validValues('ignoreSeverities')).join() });
    assert.deepStrictEqual([without.incidents, without.alerts], [undefined, undefined]);
    const some = await tabs({ ignoreServiceSources: 'microsoftDefenderForEndpoint' });
    assert.ok(some.alerts > 0 && some.alerts < all.alerts, `${some.alerts} of ${all.alerts}`);
  });
});
