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
    this.openOnlyTable();
    if (this.get('block._state.tab') === 'devices') this.readDevices();
    this.follow();
  },

  willDestroyElement() {
    this._super(...arguments);
    clearTimeout(this.timer);
    this.isGone = true;
  },

  actions: {
    showTab(name) {
      Ember.set(this.get('lens'), 'tab', name);
      if (name === 'devices') this.readDevices();
    },
    toggle(part) {
      Ember.set(part, 'isOpen', !part.isOpen);
    },
    toggleTable(table) {
      if (!table.shown) showRows(table);
      Ember.set(table, 'isOpen', !table.isOpen);
    },
    showRows(table) {
      showRows(table);
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
      Ember.set(this.get('lens'), 'form', null);
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

  openOnlyTable() {
    const tables = (this.get('card.tabs') || []).flatMap((tab) => tab.tables || []);
    if (tables.length !== 1 || tables[0].isOpen) return;
    showRows(tables[0]);
    Ember.set(tables[0], 'isOpen', true);
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
    return Promise.all([
      this.ask({ action: 'device', device: id }, show),
      this.ask({ action: 'actions', device: id, limit: 5 }, show)
    ]).then(([device, record]) => {
      if (device) {
        Ember.set(object, 'control', { isReading: false, problem: '', device, ...offers(device) });
        const recorded = ((record && record.actions) || []).filter((action) => action.state !== 'previewed');
        recorded.reverse().forEach((action) => this.keep(action));
        this.follow();
      }
      this.changed();
    });
  },

  /** Shows what would be done; nothing is sent before the form is confirmed. */
  preview(order) {
    return this.askBusily({ action: 'preview', ...order }).then((answer) => {
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
      if (!action) return;
      Ember.set(this.get('lens'), 'form', null);
      this.keep(action);
      this.follow();
      this.changed();
    });
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
      this.openOnlyTable();
      this.changed();
    });
  },

  /** Puts an action on the card, or its new state in place of the old one. It stays there. */
  keep(action) {
    const state = this.get('lens');
    const before = state.actions.find((known) => known.id === action.id);
    const shown = {
      ...action,
      title: titles[action.action],
      words: words[action.state],
      isFinal: isFinal(action),
      undoTitle: action.undo && titles[action.undo],
      isAlarming: ['unknown', 'failed', 'timedOut', 'rejected'].includes(action.state)
    };
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
      if (device) Ember.set(object, 'control', { isReading: false, problem: '', device, ...offers(device) });
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

/** Makes the next rows of a table ready for the page, so many that it stays quick. */
function showRows(table) {
  const shown = table.shown || [];
  const next = table.rows.slice(shown.length, shown.length + 25).map((row) => fieldsOf(row, table.columns));
  Ember.set(table, 'shown', [...shown, ...next]);
  Ember.set(table, 'rest', table.rows.length - table.shown.length);
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
    preview,
    title: titles[preview.action],
    request: `${method} ${path} ${JSON.stringify(body)}`,
    acknowledgements: preview.acknowledgements.map((finding) => ({ ...finding, isTicked: false })),
    comment: '',
    deviceName: '',
    problem: ''
  };
}

function nothingToDo({ outcome, running, device }) {
  if (outcome === 'alreadyDone') return `${device.name} is in that state already; nothing was sent.`;
  const person = running.requestor ? `, asked for by ${running.requestor}` : '';
  return `Defender does that on ${device.name} already (${running.type}, ${running.status}${person}); nothing was sent.`;
}

/** Which actions fit the state of a device; whether they are allowed is decided by the program. */
function offers(device) {
  const { state } = device.isolation;
  return { canIsolate: state !== 'isolated', canRelease: state === 'isolated' || state === 'unknown' };
}

function plainEntity({ value, type, types }) {
  return { value, type, types };
}
