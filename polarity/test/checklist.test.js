'use strict';

// The vendor's checklist for integrations, point by point.

const { test } = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { folder } = require('../testing/integration');

const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const config = JSON.parse(read('config/config.json'));
const packageJson = JSON.parse(read('package.json'));

const validTypes = [
  'IPv4', 'IPv4CIDR', 'IPv6', 'MAC', 'MD5', 'SHA1', 'SHA256', 'cve', 'domain', 'email', 'string', 'url'
];

for (const name of ['LICENSE', '.prettierrc', '.gitignore', 'README.md', 'package.json', 'package-lock.json', 'integration.js']) {
  test(`has ${name}`, () => assert.ok(read(name).trim().length > 0));
}

test('ignores node_modules', () => assert.match(read('.gitignore'), /^node_modules\/$/m));

test('is private and has a semantic version', () => {
  assert.strictEqual(packageJson.private, true);
  assert.match(packageJson.version, /^\d+\.\d+\.\d+(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+)?$/);
});

test('has a package-lock.json that is in step with package.json', () => {
  const lock = JSON.parse(read('package-lock.json'));
  assert.strictEqual(lock.version, packageJson.version);
  assert.strictEqual(lock.name, packageJson.name);
  assert.strictEqual(lock.packages[''].version, packageJson.version);
});

test('has no npm dependency', () => {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
  for (const kind of kinds) assert.ok(!(kind in packageJson), kind);
  assert.deepStrictEqual(Object.keys(JSON.parse(read('package-lock.json')).packages), ['']);
});

test('has a UUID, a name, an acronym, a description and a colour', () => {
  assert.match(config.polarityIntegrationUuid, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  for (const key of ['name', 'acronym', 'description', 'defaultColor']) assert.ok(config[key], key);
});

test('logs at level info', () => assert.strictEqual(config.logging.level, 'info'));

test('names types that the platform knows, none of them expandable', () => {
  for (const type of config.entityTypes) assert.ok(validTypes.includes(type), type);
  const types = config.dataTypes.map((type) => type.type ?? type);
  assert.deepStrictEqual(types, config.entityTypes);
  assert.strictEqual(new Set(types).size, 12);
  assert.deepStrictEqual(config.dataTypes.find((type) => type.type === 'string'), { type: 'string', enabled: false });
  assert.strictEqual(config.supportsAdditionalCustomTypes, true);
});

test('names files that exist', () => {
  const files = [...config.styles, config.block.component.file, config.block.template.file];
  for (const file of files) assert.ok(read(file).length > 0, file);
});

test('describes every option completely', () => {
  const valueTypes = { text: 'string', password: 'string', boolean: 'boolean', number: 'number', select: 'object' };
  const keys = new Set();
  for (const option of config.options) {
    assert.ok(!keys.has(option.key), option.key);
    keys.add(option.key);
    assert.ok(option.name && option.description, option.key);
    assert.strictEqual(typeof option.default, valueTypes[option.type], option.key);
    for (const right of ['userCanEdit', 'adminOnly']) assert.strictEqual(typeof option[right], 'boolean', option.key);
    assert.ok(!(option.userCanEdit && option.adminOnly), option.key);
    if (option.type !== 'select') continue;
    for (const { value, display } of option.options) assert.ok(value && display, option.key);
    assert.ok(option.options.some(({ value }) => value === option.default.value), option.key);
  }
});

test('keeps every option of the earlier integration by key, type and default', () => {
  const template =
    'union withsource=SourceTable AlertInfo, AlertEvidence | search "{{ENTITY}}" | where Timestamp >= ago(30d)| take 10';
  const earlier = [
    ['graphApiUrl', 'text', 'https://graph.microsoft.com', true],
    ['microsoft365ApiUrl', 'text', 'https://api.securitycenter.microsoft.com', true],
    ['clientId', 'text', '', true],
    ['tenantId', 'text', '', true],
    ['clientSecret', 'password', '', true],
    ['kustoQueryString', 'text', template, false],
    ['kustoQuerySummaryFields', 'text', '', false],
    ['kustoQueryIgnoreFields', 'text', '', false],
    ['enableFileIsolation', 'boolean', false, false],
    ['enableMachinesIsolation', 'boolean', false, false],
    ['ignoreClassifications', 'text', '', false],
    ['ignoreDeterminations', 'text', '', false],
    ['ignoreSeverities', 'text', '', false],
    ['ignoreStatuses', 'text', '', false],
    ['ignoreServiceSources', 'text', '', false],
    ['createdLookbackDays', 'number', 60, false]
  ];
  for (const [key, type, value, adminOnly] of earlier) {
    const option = config.options.find((one) => one.key === key);
    const { type: foundType, default: found, adminOnly: foundAdmin, userCanEdit } = option ?? {};
    assert.deepStrictEqual([foundType, found, foundAdmin, userCanEdit], [type, value, adminOnly, false], key);
  }
});

test('exports what the platform calls', () => {
  const integration = require('../integration');
  for (const name of ['startup', 'doLookup', 'validateOptions', 'onMessage']) {
    assert.strictEqual(typeof integration[name], 'function', name);
  }
});
