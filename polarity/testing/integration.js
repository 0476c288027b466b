'use strict';

const path = require('node:path');

const folder = path.join(__dirname, '..');
const fakeProgram = path.join(__dirname, 'fake-program');

/** A fresh copy of the integration that starts `program`, with further environment variables. */
function loadIntegration({ program = fakeProgram, environment = {} } = {}) {
  for (const name of Object.keys(require.cache)) {
    if (name.startsWith(folder + path.sep) && !name.startsWith(__dirname)) delete require.cache[name];
  }
  for (const name of ['FAKE_START', 'FAKE_PROTOCOL']) delete process.env[name];
  Object.assign(process.env, { DEFENDER_LENS_BINARY: program, ...environment });
  return require('../integration');
}

/** A logger that keeps what it is told. */
function keepingLogger() {
  const lines = [];
  const logger = { lines };
  for (const level of ['trace', 'debug', 'info', 'warn', 'error']) {
    logger[level] = (fields, message) => lines.push({ level, message, fields });
  }
  return logger;
}

/** An entity as the platform makes it. */
function entity(value, type = 'IPv4', more = {}) {
  return {
    value,
    type,
    types: [type],
    rawValue: value,
    displayValue: value,
    isIP: type.startsWith('IPv'),
    channels: [],
    requestContext: { requestType: 'OnDemand', isUserInitiated: true },
    ...more
  };
}

/** Calls a function of the integration in the older convention. */
function byCallback(call, ...parameters) {
  return new Promise((resolve, reject) =>
    call(...parameters, (error, result) => (error ? reject(error) : resolve(result)))
  );
}

module.exports = { loadIntegration, keepingLogger, entity, byCallback, fakeProgram, folder };
