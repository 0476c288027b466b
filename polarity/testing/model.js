'use strict';

/** Details of an answer in which every member of the page model has a value of its own. */
function sampleDetails() {
  const value = (name) => [
    { text: `${name} text`, title: `${name} raw`, look: `lens-code ${name}-look` },
    { text: `${name} anchor`, url: `https://portal.example/${name.replaceAll(' ', '-')}` }
  ];
  const group = (name) => ({ title: `${name} group`, fields: [{ label: `${name} label`, values: value(name) }] });
  const time = (name) => ({ machine: `${name}-machine`, text: `${name} instant` });
  const object = (name, more = {}) => ({
    severity: { level: `${name}-level`, word: `${name} severity` },
    title: `${name} title`,
    facts: [`${name} fact one`, `${name} fact two`],
    time: time(name),
    timeName: `${name} time name`,
    links: [{ label: `${name} link label`, url: `https://portal.example/${name}` }],
    lead: `${name} lead`,
    groups: [group(name)],
    addresses: [{ address: `${name} address`, hardware: `${name} mac`, type: `${name} type`, status: `${name} status` }],
    sections: [
      {
        title: `${name} section`,
        items: [
          {
            type: `${name} item type`,
            name: `${name} item name`,
            verdict: `${name} verdict`,
            isBad: true,
            quarantine: { device: { id: 'd'.repeat(40), name: `${name}-file-device` }, sha1: 'a'.repeat(40) },
            refusal: `${name} refusal`,
            groups: [group(`${name} item`)]
          }
        ]
      }
    ],
    passages: [{ title: `${name} passage title`, text: `${name} passage text` }],
    comments: [{ author: `${name} author`, time: time(`${name} comment`), text: `${name} comment text` }],
    ...more
  });
  const tab = (name, label, objects, tables = []) => ({ name, label, count: `${name}-count`, objects, tables });
  return {
    actions: { devices: true, files: true },
    view: {
      note: 'a note',
      sources: [
        {
          title: 'Failed source',
          outcome: 'failed',
          words: 'failed words',
          notes: ['failed note'],
          requestId: 'request-77',
          isProblem: true
        },
        { title: 'Cut source', outcome: 'cut', words: 'cut words', notes: ['cut note'], isProblem: false }
      ],
      tabs: [
        tab('incidents', 'Incidents', [object('incident')]),
        tab('alerts', 'Alerts', [object('alert')]),
        tab('devices', 'Devices', [object('device', { device: { id: 'e'.repeat(40), name: 'device title' } })]),
        tab('hunting', 'Advanced Threat Hunting', [], [
          {
            name: 'DeviceEvents',
            count: '7,341',
            columns: ['TextField', 'TimeField', 'NumberField', 'FlagField', 'ListField', 'AdditionalFields'],
            rows: [
              ['text value', '2026-11-22T10:00:00Z', 0, false, ['first element', 'second element'], { InnerKey: 'inner value' }],
              ['second row', null, null, null, null, null]
            ]
          },
          { name: 'EmailEvents', count: '1', columns: ['Subject'], rows: [['a subject']] }
        ])
      ]
    }
  };
}

/** A device as the program answers it. */
function sampleDevice() {
  return {
    id: 'e'.repeat(40),
    name: 'the-device.contoso.example',
    lastSeen: '2026-11-22T09:00:00Z',
    osPlatform: 'Windows11',
    osVersion: '23H2',
    group: 'Workstations',
    tags: ['finance', 'vip'],
    isolation: { state: 'isolated', scope: 'Full', since: '2026-11-21T08:00:00Z' },
    running: [
      {
        machineAction: 'b3c8a1d2-0000-4000-8000-000000000001',
        type: 'RunAntiVirusScan',
        scope: 'Quick',
        status: 'InProgress',
        requestor: 'somebody@contoso.example',
        comment: 'running comment',
        created: '2026-11-22T09:30:00Z'
      }
    ],
    unsettled: [{ action: 'isolate', message: 'not known yet' }]
  };
}

/** A preview as the program answers it. */
function samplePreview() {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    token: 'token-token-token',
    expires: '2026-11-22T10:05:00Z',
    tenant: 'contoso-tenant',
    action: 'isolate',
    scope: 'Selective',
    sha1: 'c'.repeat(40),
    cancels: '22222222-2222-4222-8222-222222222222',
    device: { ...sampleDevice(), isolation: { state: 'unknown', reason: 'the list is cut' } },
    request: { method: 'POST', path: '/api/machines/x/isolate', body: { Comment: '<comment>', IsolationType: 'Full' } },
    typedName: 'the name to type',
    acknowledgements: [{ code: 'server', sentence: 'It is a server.' }],
    notices: [{ code: 'notSeenLately', sentence: 'It was not seen lately.' }]
  };
}

/** An action as the program answers it. */
function sampleAction(more = {}) {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    action: 'isolate',
    tenant: 'contoso-tenant',
    deviceId: 'e'.repeat(40),
    deviceName: 'the-device.contoso.example',
    person: 'Polarity user 42',
    comment: 'because of the incident',
    correlation: 'lens-1111-abcd',
    state: 'pending',
    message: 'Defender has it.',
    requestId: 'request-99',
    updated: '2026-11-22T10:01:00Z',
    ...more
  };
}

module.exports = { sampleDetails, sampleDevice, samplePreview, sampleAction };
