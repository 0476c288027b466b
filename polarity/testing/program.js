'use strict';

const { spawn, execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { after } = require('node:test');

/** The program to test; null where none is named. Read once, before a test names another. */
const program = process.env.DEFENDER_LENS_BINARY ? path.resolve(process.env.DEFENDER_LENS_BINARY) : null;
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'lens-polarity-'));
const children = [];

after(() => {
  for (const child of children) child.kill('SIGKILL');
  fs.rmSync(work, { recursive: true, force: true });
});

/** The environment without settings of the program. */
function environment(more = {}) {
  const plain = Object.entries(process.env).filter(([name]) => !name.startsWith('DEFENDER_LENS_'));
  return { ...Object.fromEntries(plain), XDG_STATE_HOME: work, ...more };
}

/** The output of a command of the program. */
function run(...parameters) {
  return execFileSync(program, parameters, { env: environment(), encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** Serves a simulated tenant and resolves with the options that reach it. */
function serveTenant(...parameters) {
  const keys = Object.fromEntries(
    JSON.parse(run('options', 'list', '--format', 'json')).map((option) => [option.environment, option.key])
  );
  const child = spawn(program, ['sandbox', 'serve', '--port', '0', ...parameters], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit']
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    const options = {};
    let rest = '';
    child.on('exit', (code) => reject(new Error(`The sandbox ended with ${code}.`)));
    child.stdout.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const [, name, value] = /^export (DEFENDER_LENS_[A-Z0-9_]+)='?([^']*)'?$/.exec(line) ?? [];
        if (name) options[keys[name]] = value;
      }
      const isComplete = ['tenantId', 'clientId', 'clientSecret', 'loginUrl', 'graphApiUrl', 'microsoft365ApiUrl'].every(
        (key) => options[key]
      );
      if (isComplete) resolve(options);
    });
  });
}

/** A file that starts the program with further parameters, and notes the number of its process. */
function wrapProgram(...parameters) {
  const file = path.join(work, `program-${fs.readdirSync(work).length}`);
  const quoted = parameters.map((parameter) => `'${parameter}'`).join(' ');
  const state = `XDG_STATE_HOME='${work}'`;
  fs.writeFileSync(file, `#!/bin/sh\necho $$ > '${file}.pid'\n${state} exec '${program}' "$@" ${quoted}\n`, { mode: 0o755 });
  return { file, kill: (signal = 'SIGKILL') => process.kill(Number(fs.readFileSync(`${file}.pid`, 'utf8')), signal) };
}

module.exports = { program, work, run, serveTenant, wrapProgram, environment };
