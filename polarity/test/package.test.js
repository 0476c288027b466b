'use strict';

// The file that a Polarity server installs, unpacked and used from an empty folder.

const { test } = require('node:test');
const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { program, work, serveTenant, environment } = require('../testing/program');
const { folder } = require('../testing/integration');

const skip = program ? false : 'DEFENDER_LENS_BINARY names no program';

test('the package holds what the server needs, and answers from where it was unpacked', { skip }, async () => {
  const place = path.join(work, 'integrations');
  const file = path.join(work, 'package.tar.gz');
  fs.mkdirSync(place);
  execFileSync(path.join(folder, '../scripts/package-polarity'), [program, file], { env: environment() });
  execFileSync('tar', ['-xzf', file, '-C', place]);
  const unpacked = path.join(place, 'defender-lens');
  const config = JSON.parse(fs.readFileSync(path.join(unpacked, 'config/config.json'), 'utf8'));
  for (const name of [
    'integration.js', 'package.json', 'package-lock.json', 'LICENSE', 'README.md', '.prettierrc', '.gitignore',
    ...config.styles, config.block.component.file, config.block.template.file
  ]) {
    assert.ok(fs.statSync(path.join(unpacked, name)).size > 0, name);
  }
  assert.ok(!fs.existsSync(path.join(unpacked, 'test')));
  assert.strictEqual(fs.statSync(path.join(unpacked, 'defender-lens')).mode & 0o111, 0o111);

  const script = `
    const { startup, doLookup } = require('./integration');
    const options = JSON.parse(process.env.OPTIONS);
    startup({ error: (fields, message) => console.error(message) });
    doLookup([{ value: '198.51.100.77', type: 'IPv4' }], options, (error, results) => {
      console.log(JSON.stringify(error ? error : results[0].data.summary));
    });`;
  const output = execFileSync(process.execPath, ['-e', script], {
    cwd: unpacked,
    env: environment({ OPTIONS: JSON.stringify(await serveTenant()), PATH: '/nonexistent' }),
    encoding: 'utf8'
  });
  assert.match(JSON.parse(output)[0], /^Alerts: \d+/);
});
