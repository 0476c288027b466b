'use strict';

const Bridge = require('./bridge');
const { keepLog } = require('./log');
const config = require('./config/config.json');

const optionKeys = new Set(config.options.map((option) => option.key));
const log = keepLog();
const bridge = new Bridge({ log });

/** Called once by the platform; the program starts at once, so that the first lookup does not wait for it. */
function startup(logger) {
  log.to(logger);
  bridge.start();
}

/** Answers one result for each entity, in order; the platform's own entity objects are handed back. */
function doLookup(entities, options, third) {
  return answer(third, async () => {
    if (entities.length === 0) return [];
    const body = {
      user: userOf(third, options),
      options: plainOptions(options),
      entities: entities.map(({ value, type, types }) => ({ value, type, types })),
      initiated: entities.some(isInitiated)
    };
    const found = await bridge.request('lookup', body, signalOf(third));
    const byIndex = new Map(found.map((result) => [result.index, result]));
    return entities.map((entity, index) => {
      const { data = null, isVolatile } = byIndex.get(index) ?? { isVolatile: true };
      return isVolatile ? { entity, data, isVolatile: true } : { entity, data };
    });
  });
}

/** Answers every mistake with the key of its option; none for options that work. */
function validateOptions(options, third) {
  return answer(third, () => bridge.request('validate', { options: plainOptions(options) }, signalOf(third)));
}

/** Passes on what the overlay asks for: the state of a device, a preview, a confirmation. */
function onMessage(payload, options, third) {
  return answer(third, () => {
    const body = { user: userOf(third, options), options: plainOptions(options), payload };
    return bridge.request('message', body, signalOf(third));
  });
}

/** Hands the promise to whoever awaits it, or its end to a callback of the older convention. */
function answer(third, work) {
  const promise = (async () => work())();
  if (typeof third !== 'function') return promise;
  const tell = (error, result) => {
    try {
      third(error, result);
    } catch (thrown) {
      log.write('error', "The platform's callback failed.", { error: String(thrown) });
    }
  };
  promise.then(
    (result) => tell(null, result),
    (error) => tell({ ...error, detail: error.detail ?? error.message })
  );
}

function isInitiated({ requestContext }) {
  const context = requestContext ?? {};
  return context.isUserInitiated === true || String(context.requestType).toLowerCase() === 'ondemand';
}

/** The platform's id of who asks: newer servers name it in the context, older ones in `_request` of the options. */
function userOf(third, options) {
  return String(third?.userId ?? options?._request?.user?.id ?? '');
}

function signalOf(third) {
  return third?.signal instanceof AbortSignal ? third.signal : undefined;
}

/** `{key: value}` of what the platform sends: values, `{key, value}` by key or in a list, and choices of a select. */
function plainOptions(options) {
  const entries = Array.isArray(options)
    ? options.map((option) => [option.key, option.value])
    : Object.entries(options ?? {});
  const plain = entries.map(([key, value]) => [key, plainValue(value)]);
  return Object.fromEntries(plain.filter(([key, value]) => optionKeys.has(key) && value !== undefined));
}

function plainValue(value) {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(plainValue).join(',');
  return typeof value === 'object' ? plainValue(value.value) : value;
}

module.exports = { startup, doLookup, validateOptions, onMessage };
