'use strict';

const fs = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '..');
const text = (name) => fs.readFileSync(path.join(folder, name), 'utf8');

/** node-handlebars of Debian; null where it is not installed. */
function findHandlebars() {
  for (const place of ['handlebars', '/usr/share/nodejs/handlebars']) {
    try {
      return require(place);
    } catch {
      // The next place.
    }
  }
  return null;
}

const handlebars = findHandlebars();

/** What the platform's helpers do, as far as the page's text and structure are concerned. */
const helpers = {
  eq: (left, right) => left === right,
  action: (...parameters) => new handlebars.SafeString(`data-action="${parameters[0]}"`),
  'fa-icon': ({ hash }) => new handlebars.SafeString(`<i class="icon-${hash.icon}"></i>`),
  input({ hash }) {
    const attributes = Object.entries(hash).map(
      ([name, value]) => `${name}="${handlebars.escapeExpression(String(value))}"`
    );
    return new handlebars.SafeString(`<input ${attributes.join(' ')}>`);
  },
  // Ember's blocks leave the component what names are looked up in.
  each(list, options) {
    if (!list?.length) return options.inverse(this);
    const one = (item, index) => options.fn(this, { blockParams: [item, index], data: options.data });
    return list.map(one).join('');
  },
  'each-in'(object, options) {
    const one = (pair) => options.fn(this, { blockParams: pair, data: options.data });
    return Object.entries(object ?? {}).map(one).join('');
  },
  // Ember's `if` also stands in a line, with two or three parameters.
  if(condition, ...rest) {
    const options = rest.pop();
    const isTrue = Array.isArray(condition) ? condition.length > 0 : Boolean(condition);
    if (!options.fn) return isTrue ? rest[0] : rest[1];
    return isTrue ? options.fn(this) : options.inverse(this);
  }
};

/** The page of a component. */
function render(component) {
  return handlebars.compile(text('client/block.hbs'))(component, { helpers });
}

/** The component of client/block.js with stand-ins for Ember and the platform. */
function makeComponent(data, answer = () => Promise.resolve(null)) {
  const sent = [];
  const at = (object, name) => name.split('.').reduce((value, key) => value?.[key], object);
  const setAt = (object, name, value) => {
    const keys = name.split('.');
    const last = keys.pop();
    keys.reduce((inner, key) => inner[key], object)[last] = value;
  };
  const Ember = {
    computed: { alias: (name) => ({ alias: name }) },
    set: (object, key, value) => (object[key] = value)
  };
  const PolarityComponent = { extend: (definition) => definition };
  const polarity = {};
  new Function('polarity', 'PolarityComponent', 'Ember', text('client/block.js'))(polarity, PolarityComponent, Ember);
  const component = Object.assign(Object.create({ _super() {} }), polarity.export, {
    block: {
      data,
      entity: { value: '192.0.2.1', type: 'IPv4', types: ['IPv4'], channels: [] },
      notifyPropertyChange() {}
    },
    get: (name) => at(component, name),
    set: (name, value) => setAt(component, name, value),
    sendIntegrationMessage(payload) {
      sent.push(payload);
      return Promise.resolve().then(() => answer(payload));
    }
  });
  for (const [name, property] of Object.entries(component)) {
    if (!property?.alias) continue;
    Object.defineProperty(component, name, {
      get: () => at(component, property.alias),
      set: (value) => setAt(component, property.alias, value)
    });
  }
  component.sent = sent;
  component.act = (name, ...parameters) => component.actions[name].apply(component, parameters);
  component.init();
  return component;
}

module.exports = { handlebars, render, makeComponent };
