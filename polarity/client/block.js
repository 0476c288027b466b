polarity.export = PolarityComponent.extend({
  details: Ember.computed.alias('block.data.details'),
  card: Ember.computed.alias('block.data.details.view'),
  lens: Ember.computed.alias('block._state'),

  init() {
    this._super(...arguments);
    if (!this.get('block._state')) {
      this.set('block._state', {
        tab: this.firstTab(),
        form: null,
        problem: '',
        isBusy: false,
        actions: []
      });
    }
    this.prepare();
    if (this.get('block._state.tab') === 'devices') this.readDevices();
    this.follow();
  },

  willDestroyElement() {
    this._super(...arguments);
    clearTimeout(this.timer);
    this.isGone = true;
  },

  /** Arrow keys go from tab to tab, and Escape leaves the form. */
  keyDown(event) {
    if (event.key === 'Escape' && this.get('lens.form') && !this.get('lens.isBusy')) return this.leaveForm();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target.getAttribute('role') !== 'tab') return;
    const tabs = Array.from(this.element.querySelectorAll('[role=tab]'));
    const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
    next.focus();
    next.click();
  },

  actions: {
    showTab(name) {
      Ember.set(this.get('lens'), 'tab', name);
      if (name === 'devices') this.readDevices();
    },
    toggle(part) {
      toggle(part);
    },
    showMore(list) {
      showMore(list);
    },
    readDevice(object) {
      return this.readDevice(object);
    },
    preview(kind, device, scope, sha1, cancels) {
      return this.preview({ kind, device: device.id, deviceName: device.name, scope, sha1, cancels });
    },
    undo(action) {
      const { undo, deviceId, deviceName, machineAction } = action;
      const cancels = undo === 'cancel' ? machineAction : undefined;
      return this.preview({ kind: undo, device: deviceId, deviceName, cancels });
    },
    confirm() {
      return this.confirm();
    },
    leaveForm() {
      this.leaveForm();
    },
    refreshAction(action) {
      return this.refreshAction(action);
    },
    dismissProblem() {
      Ember.set(this.get('lens'), 'problem', '');
    },
    lookAgain() {
      return this.lookAgain();
    }
  },

  firstTab() {
    const tabs = this.get('card.tabs') || [];
    return tabs.length > 0 ? tabs[0].name : '';
  },

  /** Shows the first parts of long lists, and the only table of hunts at once. */
  prepare() {
    const tabs = this.get('card.tabs') || [];
    tabs.forEach((tab) => {
      if (!tab.list) Ember.set(tab, 'list', listOf(tab.objects, 10));
      tab.objects.forEach((object) => {
        if (!object.talk) Ember.set(object, 'talk', listOf(object.comments || [], 7));
      });
    });
    const tables = tabs.flatMap((tab) => tab.tables || []);
    if (tables.length === 1 && !tables[0].isOpen) toggle(tables[0]);
  },

  /** Asks the integration; what it refuses becomes a sentence, and null is returned. */
  ask(payload, show) {
    return this.sendIntegrationMessage(payload).then(
      (answer) => answer,
      (error) => {
        show(sentence(error));
        return null;
      }
    );
  },

  /** Asks while the buttons are switched off; what is refused is shown above the tabs. */
  askBusily(payload, show) {
    const state = this.get('lens');
    Ember.set(state, 'isBusy', true);
    Ember.set(state, 'problem', '');
    return this.ask(payload, show || ((text) => Ember.set(state, 'problem', text))).finally(() => {
      Ember.set(state, 'isBusy', false);
      this.changed();
    });
  },

  /** Each device read costs two calls, so only a few are read without being asked for. */
  readDevices() {
    if (!this.get('details.actions.devices')) return;
    const tab = this.get('card.tabs').find((one) => one.name === 'devices');
    const unread = (tab ? tab.objects : []).slice(0, 5).filter((object) => object.device && !object.control);
    unread.forEach((object) => this.readDevice(object));
  },

  readDevice(object) {
    Ember.set(object, 'control', { isReading: true, problem: '', device: null });
    const show = (text) => Ember.set(object, 'control', { isReading: false, problem: text, device: null });
    const { id } = object.device;
    const reading = [this.ask({ action: 'device', device: id }, show), this.readRecord(id, show)];
    return Promise.all(reading).then(([device]) => {
      if (device) Ember.set(object, 'control', controlOf(device));
      this.changed();
    });
  },

  /** Shows what was done on a device lately, whoever did it. */
  readRecord(id, show) {
    return this.ask({ action: 'actions', device: id, limit: 5 }, show).then((record) => {
      const actions = ((record && record.actions) || []).filter((action) => action.state !== 'previewed');
      actions.reverse().forEach((action) => this.keep(action));
      this.follow();
    });
  },

  /** Shows what would be done; nothing is sent before the form is confirmed. */
  preview(order) {
    this.opener = this.element && this.element.ownerDocument.activeElement;
    return this.askBusily(Object.assign({ action: 'preview' }, order)).then((answer) => {
      const state = this.get('lens');
      if (!answer) return;
      if (answer.outcome === 'ready') {
        Ember.set(state, 'form', formOf(answer.preview));
        this.focusForm();
      } else {
        Ember.set(state, 'problem', nothingToDo(answer));
      }
      this.changed();
    });
  },

  confirm() {
    const form = this.get('lens.form');
    const payload = {
      action: 'confirm',
      token: form.preview.token,
      deviceName: form.deviceName,
      comment: form.comment,
      acknowledged: form.acknowledgements.filter((finding) => finding.isTicked).map((finding) => finding.code)
    };
    Ember.set(form, 'problem', '');
    return this.askBusily(payload, (text) => Ember.set(form, 'problem', text)).then((action) => {
      // Whether it was sent although no answer came is in the record.
      if (!action) return this.readRecord(form.preview.device.id, () => {}).then(() => this.changed());
      this.leaveForm();
      this.keep(action);
      this.follow();
      this.changed();
    });
  },

  /** Takes the form away; the keyboard goes on where it was before. */
  leaveForm() {
    Ember.set(this.get('lens'), 'form', null);
    const { opener } = this;
    setTimeout(() => opener && opener.isConnected && opener.focus(), 0);
  },

  refreshAction(action) {
    return this.askBusily({ action: 'refresh', id: action.id }).then((answer) => {
      if (answer) this.keep(answer);
      this.changed();
    });
  },

  lookAgain() {
    return this.askBusily({ action: 'lookup-again', entity: plainEntity(this.get('block.entity')) }).then((data) => {
      if (!data) return;
      this.set('block.data', data);
      Ember.set(this.get('lens'), 'tab', this.firstTab());
      this.prepare();
      this.changed();
    });
  },

  /** Puts an action on the card, or its new state in place of the old one. It stays there. */
  keep(action) {
    const state = this.get('lens');
    const before = state.actions.find((known) => known.id === action.id);
    const shown = Object.assign({}, action, {
      title: titles[action.action],
      words: words[action.state],
      updated: timeText(action.updated),
      isFinal: isFinal(action),
      undoTitle: action.undo && titles[action.undo],
      isAlarming: ['unknown', 'failed', 'timedOut', 'rejected'].includes(action.state)
    });
    const actions = before
      ? state.actions.map((known) => (known === before ? shown : known))
      : [shown, ...state.actions];
    Ember.set(state, 'actions', actions);
    if (before && !before.isFinal && shown.isFinal) this.rereadDevice(action.deviceId);
  },

  rereadDevice(id) {
    const tab = (this.get('card.tabs') || []).find((one) => one.name === 'devices');
    const object = tab && tab.objects.find((one) => one.device && one.device.id === id);
    if (!object || !object.control) return;
    this.ask({ action: 'device', device: id }, () => {}).then((device) => {
      if (device) Ember.set(object, 'control', controlOf(device));
      this.changed();
    });
  },

  /** Asks how the actions of this card are, less and less often, while it is shown and one of them has not ended. */
  follow(wait = 3000) {
    clearTimeout(this.timer);
    const open = this.get('lens.actions').filter((action) => !action.isFinal);
    if (open.length === 0 || this.isGone) return;
    this.timer = setTimeout(() => {
      const asked = open.map((action) =>
        this.ask({ action: 'refresh', id: action.id }, () => {}).then((answer) => answer && this.keep(answer))
      );
      Promise.all(asked).then(() => {
        this.changed();
        this.follow(Math.min(wait * 1.5, 60000));
      });
    }, wait);
  },

  focusForm() {
    setTimeout(() => {
      const field = this.element && this.element.querySelector('.lens-form input');
      if (field) field.focus();
    }, 0);
  },

  changed() {
    if (!this.isGone) this.get('block').notifyPropertyChange('data');
  }
});

/** A long list of which so many parts are shown at first, and as many more whenever they are asked for. */
function listOf(parts, step, make = (part) => part) {
  const list = { parts, step, make, shown: [], rest: 0 };
  showMore(list);
  return list;
}

function showMore(list) {
  const next = list.parts.slice(list.shown.length, list.shown.length + list.step).map(list.make);
  Ember.set(list, 'shown', list.shown.concat(next));
  Ember.set(list, 'rest', list.parts.length - list.shown.length);
}

/** Opens or closes a part of the page; what it holds is made ready when it is first opened. */
function toggle(part) {
  if (!part.list && part.items) Ember.set(part, 'list', listOf(part.items, 10));
  if (!part.list && part.rows) Ember.set(part, 'list', listOf(part.rows, 25, (row) => fieldsOf(row, part.columns)));
  Ember.set(part, 'isOpen', !part.isOpen);
}

/** The cells with a value: each with its name, and either values or pairs. */
function fieldsOf(row, columns) {
  return row.flatMap((value, index) => {
    const name = columns[index];
    if (value === null) return [];
    if (Array.isArray(value)) return [{ name, values: value.map(String) }];
    if (typeof value !== 'object') return [{ name, values: [String(value)] }];
    return [{ name, pairs: Object.entries(value).map(([key, inner]) => ({ name: key, value: String(inner) })) }];
  });
}

function sentence(error) {
  const { detail, message } = error || {};
  return detail || message || 'The request failed, and the server did not say why.';
}

const titles = {
  isolate: 'Isolate',
  release: 'Release from isolation',
  scan: 'Scan',
  quarantine: 'Stop and quarantine the file on',
  cancel: 'Cancel an action on'
};

const words = {
  previewed: 'not confirmed',
  refused: 'refused, not sent',
  sending: 'sending',
  unknown: 'outcome unknown',
  rejected: 'refused by Defender',
  pending: 'pending',
  inProgress: 'in progress',
  succeeded: 'succeeded',
  failed: 'failed',
  timedOut: 'timed out',
  cancelled: 'withdrawn'
};

function isFinal({ state }) {
  return ['refused', 'rejected', 'succeeded', 'failed', 'timedOut', 'cancelled'].includes(state);
}

function formOf(preview) {
  const { method, path, body } = preview.request;
  return {
    preview: Object.assign({}, preview, { device: shownDevice(preview.device), expires: timeText(preview.expires) }),
    title: titles[preview.action],
    request: `${method} ${path} ${JSON.stringify(body)}`,
    acknowledgements: preview.acknowledgements.map((finding) => Object.assign({ isTicked: false }, finding)),
    comment: '',
    deviceName: '',
    problem: ''
  };
}

function nothingToDo({ outcome, running, device }) {
  if (outcome === 'alreadyDone') return `${device.name} is in that state already; nothing was sent.`;
  const person = running.requestor ? `, asked for by ${running.requestor}` : '';
  const action = `${running.type}, ${running.status}${person}`;
  return `Defender does that on ${device.name} already (${action}); nothing was sent.`;
}

/** What stands with a device: its state, and which actions fit it. The program decides whether they are allowed. */
function controlOf(device) {
  const { state } = device.isolation;
  return {
    isReading: false,
    problem: '',
    device: shownDevice(device),
    canIsolate: state !== 'isolated',
    canRelease: state === 'isolated' || state === 'unknown'
  };
}

const isolationWords = {
  isolated: 'isolated',
  released: 'not isolated: released',
  neverIsolated: 'not isolated',
  unknown: 'not known whether it is isolated'
};

/** A device with its state and times as people read them. */
function shownDevice(device) {
  const { isolation } = device;
  const shown = { words: isolationWords[isolation.state], since: timeText(isolation.since) };
  return Object.assign({}, device, {
    lastSeen: timeText(device.lastSeen),
    isolation: Object.assign({}, isolation, shown),
    running: device.running.map((action) => Object.assign({}, action, { created: timeText(action.created) }))
  });
}

/** `2026-11-22 10:00 UTC` of an instant as the program writes it. */
function timeText(instant) {
  return instant ? `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC` : '';
}

function plainEntity({ value, type, types }) {
  return { value, type, types };
}
