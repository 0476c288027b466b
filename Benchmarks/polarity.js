'use strict';

// usage: node Benchmarks/polarity.js PROGRAM
// Times the Polarity integration in fresh processes on a simulated tenant that takes 150 ms for each call, and reads its
// memory at rest. One line of JSON for each figure; figures are medians.

const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const program = path.resolve(process.argv[2]);
const root = path.join(__dirname, '..');
const runs = 5;

const [, , , part] = process.argv;
if (part === 'lookup') lookup(JSON.parse(process.argv[4]), Number(process.argv[5]));
else if (part === 'rest') rest(JSON.parse(process.argv[4]));
else measure();

async function measure() {
  const tenant = await serveTenant();
  const asked = (name, ...parameters) => {
    const child = spawnSync(process.execPath, [__filename, program, name, JSON.stringify(tenant.options), ...parameters], {
      env: { ...process.env, DEFENDER_LENS_BINARY: program },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit']
    });
    return JSON.parse(child.stdout);
  };
  for (const count of [1, 10, 50]) {
    const times = Array.from({ length: runs }, () => asked('lookup', `${count}`));
    const name = `polarity, ${count} entities, 150 ms per call, fresh processes`;
    print(`${name}, from the call`, 'seconds', median(times.map(({ fromCall }) => fromCall)));
    print(`${name}, from the start of node`, 'seconds', median(times.map(({ fromStart }) => fromStart)));
  }
  const memory = asked('rest');
  const bare = Number(spawnSync(process.execPath, ['-e', bareScript], { encoding: 'utf8' }).stdout);
  print('polarity, program at rest', 'megabytes', memory.program);
  print('polarity, added to a bare node', 'megabytes', memory.node - bare);
  print('polarity, program at rest after three lookups of 50', 'megabytes', memory.programAfter);
  tenant.child.kill();
}

const bareScript = `setTimeout(() => {
  console.log(Number(/VmRSS:\\s+(\\d+)/.exec(require('fs').readFileSync('/proc/self/status', 'utf8'))[1]) / 1024);
}, 3000)`;

/** A platform's process: loads the integration, looks up, and says how long it took since it was asked, and since it began. */
async function lookup(options, count) {
  const integration = require(path.join(root, 'polarity/integration.js'));
  integration.startup(null);
  const call = performance.now();
  const results = await integration.doLookup(entities().slice(0, count), options, {});
  const end = performance.now();
  if (results.length !== count || results.some(({ isVolatile }) => isVolatile)) throw new Error('An answer is incomplete.');
  console.log(JSON.stringify({ fromCall: (end - call) / 1000, fromStart: end / 1000 }));
  process.exit();
}

async function rest(options) {
  const integration = require(path.join(root, 'polarity/integration.js'));
  integration.startup(null);
  await pause(3000);
  const [child] = fs.readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const atRest = { node: memoryOf('self'), program: memoryOf(child) };
  for (let n = 0; n < 3; n++) await integration.doLookup(entities(), options, {});
  await pause(15000);
  console.log(JSON.stringify({ ...atRest, programAfter: memoryOf(child) }));
  process.exit();
}

function entities() {
  const text = fs.readFileSync(path.join(root, 'Benchmarks/fifty-entities.txt'), 'utf8');
  const kinds = [
    ['email', /@/],
    ['url', /^https?:/],
    ['cve', /^CVE-/],
    ['MAC', /^([0-9A-F]{2}-){5}[0-9A-F]{2}$/],
    ['SHA256', /^[0-9a-f]{64}$/],
    ['SHA1', /^[0-9a-f]{40}$/],
    ['MD5', /^[0-9a-f]{32}$/],
    ['IPv4CIDR', /^[\d.]+\/\d+$/],
    ['IPv4', /^[\d.]+$/],
    ['IPv6', /^[0-9a-f:]+$/],
    ['domain', /./]
  ];
  const requestContext = { requestType: 'OnDemand', isUserInitiated: true };
  return text
    .trim()
    .split('\n')
    .map((value) => ({ value, type: kinds.find(([, form]) => form.test(value))[0], requestContext }));
}

function serveTenant() {
  const names = {
    TENANT_ID: 'tenantId',
    CLIENT_ID: 'clientId',
    CLIENT_SECRET: 'clientSecret',
    LOGIN_URL: 'loginUrl',
    GRAPH_API_URL: 'graphApiUrl',
    MICROSOFT365API_URL: 'microsoft365ApiUrl'
  };
  const child = spawn(program, ['sandbox', 'serve', '--port', '0', '--latency', '150', '--unlimited'], {
    stdio: ['ignore', 'pipe', 'ignore']
  });
  const options = {};
  return new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      for (const [, name, value] of text.matchAll(/^export DEFENDER_LENS_([A-Z0-9_]+)='?([^'\n]*)'?\n/gm)) {
        if (names[name]) options[names[name]] = value;
      }
      if (Object.keys(options).length === Object.keys(names).length) resolve({ child, options });
    });
  });
}

function memoryOf(process) {
  return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${process}/status`, 'utf8'))[1]) / 1024;
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

function print(name, unit, value) {
  console.log(JSON.stringify({ figure: name, [unit]: Number(value.toFixed(3)) }));
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
