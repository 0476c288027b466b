extension APIDescription {
    /// A part of `openapi.yaml`.
    ///
    /// Written by `scripts/generate-assets`; edit `openapi.yaml` and run it again.
    static let part3: StaticString = ##"""
              content: *problem
            TenantTimeout:
              description: Microsoft did not answer in time.
              content: *problem

          schemas:
            Kind:
              type: string
              enum: [IPv4, IPv4CIDR, IPv6, domain, url, MD5, SHA1, SHA256, email, cve, MAC, device, account, string]
            Offset:
              type: integer
              minimum: 0
              description: UTF-8 bytes from the beginning of the text.
            Time:
              type: string
              description: RFC 3339, in UTC.

            EntitiesRequest:
              type: object
              additionalProperties: false
              required: [text]
              properties:
                text: { type: string, maxLength: 1048576 }
                dropped:
                  type: boolean
                  default: false
                  description: Whether to tell also what looked like an entity and is none.
            EntitiesAnswer:
              type: object
              required: [entities]
              properties:
                entities: { type: array, items: { $ref: '#/components/schemas/RecognizedEntity' } }
                dropped:
                  type: array
                  items:
                    type: object
                    required: [kind, text, start, end, reason]
                    properties:
                      kind: { $ref: '#/components/schemas/Kind' }
                      text: { type: string }
                      start: { $ref: '#/components/schemas/Offset' }
                      end: { $ref: '#/components/schemas/Offset' }
                      reason: { type: string, description: 'A stable name, such as `fileName`.' }
            RecognizedEntity:
              type: object
              required: [kind, value, text, start, end]
              properties:
                kind: { $ref: '#/components/schemas/Kind' }
                value: { type: string, description: Normalised. }
                text: { type: string, description: As it stands in the text. }
                start: { $ref: '#/components/schemas/Offset' }
                end: { $ref: '#/components/schemas/Offset' }

            LookupRequest:
              type: object
              description: Either `text` or `entities`.
              additionalProperties: false
              properties:
                text: { type: string, maxLength: 1048576 }
                entities: { type: array, maxItems: 1000, items: { $ref: '#/components/schemas/WantedEntity' } }
                fresh:
                  type: boolean
                  default: false
                  description: Whether to look again at what is kept.
              oneOf:
                - required: [text]
                - required: [entities]
            Event:
              type: object
              description: |
                One of the server-sent events; its data is one JSON object. `plan` comes first:
                `{"entities":[Entity],"calls":n}`. Then, of each entity (by its number in the plan, `entry`), every `source`,
                `{"entry":i}` with the members of SourceOutcome, and its `report`, `{"entry":i,"report":Report}`. Last comes
                `done`, `{"cost":Cost}`, or `error`, a Problem. Lines that begin with a colon are signs of life.
              required: [event, data]
              properties:
                event: { type: string, enum: [plan, source, report, done, error] }
                data: { type: string, contentMediaType: application/json }
            WantedEntity:
              description: A value that is plainly one entity, or a value and its kind (in any case).
              anyOf:
                - { type: string, minLength: 1 }
                - type: object
                  required: [value]
                  properties:
                    value: { type: string, minLength: 1 }
                    kind: { $ref: '#/components/schemas/Kind' }
            LookupAnswer:
              type: object
              required: [reports, cost]
              properties:
                reports: { type: array, items: { $ref: '#/components/schemas/Report' } }
                cost: { $ref: '#/components/schemas/Cost' }
            Cost:
              type: object
              required: [calls, quota, ms]
              properties:
                calls: { type: integer, minimum: 0, description: Requests to Microsoft that this lookup started. }
                quota:
                  type: object
                  required: [hunting, graph, endpoint]
                  additionalProperties: { type: integer, minimum: 0 }
                ms: { type: integer, minimum: 0 }
            Report:
              type: object
              required: [entity, summary, sources, incidents, alerts, devices, hunts, answeredAt]
              properties:
                entity: { $ref: '#/components/schemas/Entity' }
                summary: { type: array, items: { type: string } }
                sources: { type: array, items: { $ref: '#/components/schemas/SourceOutcome' } }
                incidents: { type: array, items: { $ref: '#/components/schemas/MicrosoftObject' } }
                alerts: { type: array, items: { $ref: '#/components/schemas/MicrosoftObject' } }
                devices: { type: array, items: { $ref: '#/components/schemas/MicrosoftObject' } }
                hunts: { type: array, items: { $ref: '#/components/schemas/HuntResult' } }
                answeredAt: { $ref: '#/components/schemas/Time' }
            Entity:
              type: object
              description: Text and offsets only when it was recognised in a text.
              required: [value, kind]
              properties:
                value: { type: string }
                kind: { $ref: '#/components/schemas/Kind' }
                text: { type: string }
                start: { $ref: '#/components/schemas/Offset' }
                end: { $ref: '#/components/schemas/Offset' }
            SourceOutcome:
              type: object
              required: [source, outcome]
              properties:
                source:
                  type: string
                  enum: [assignedIncidents, assignedAlerts, template, typedHunts, alerts, incidents, devices]
                outcome: { type: string, enum: [found, clean, failed, skipped] }
                message: { type: string, description: Why it failed or was skipped. }
                requestId: { type: string, description: Microsoft's id of the request that failed. }
                missing: { $ref: '#/components/schemas/Missing' }
                ignored: { type: integer, minimum: 1, description: What the ignore filters took away. }
            Missing:
              type: object
              description: What was left out, and why.
              required: [reason]
              properties:
                rows: { type: integer, minimum: 1 }
                items: { type: integer, minimum: 1 }
                reason: { type: string }
            MicrosoftObject:
              type: object
              description: Microsoft's members as received; the service may add some at any time.
              required: [links]
              properties:
                links: { type: object, additionalProperties: { type: string } }
            Column:
              type: object
              required: [name, type]
              properties:
                name: { type: string }
                type:
                  type: string
                  enum: [bool, int, long, real, decimal, string, datetime, timespan, guid, dynamic]
            Rows:
              type: array
              description: A cell for each column; times and time spans are strings, a dynamic is any JSON.
              items: { type: array }
            HuntResult:
              type: object
              required: [table, rowCount, columns, rows]
              properties:
                table: { type: string }
                rowCount: { type: integer, minimum: 0, description: Rows that were found; `rows` may hold fewer. }
                firstSeen: { $ref: '#/components/schemas/Time' }
                lastSeen: { $ref: '#/components/schemas/Time' }
                columns: { type: array, items: { $ref: '#/components/schemas/Column' } }
                rows: { $ref: '#/components/schemas/Rows' }

            HuntRequest:
              type: object
              additionalProperties: false
              required: [query]
              properties:
                query: { type: string, minLength: 1, maxLength: 131072 }
                timespan:
                  type: string
                  pattern: '^P([0-9]{1,2}D)?(T([0-9]{1,3}H)?([0-9]{1,5}M)?([0-9]{1,7}S)?)?$'
                  default: P30D
                  description: |
                    How far back to look: an ISO 8601 duration of days, hours, minutes and seconds (or weeks, `P4W`), more than
                    nothing and at most `P30D`.
            HuntAnswer:
              type: object
              required: [columns, rows, rowCount, ms]
              properties:
                columns: { type: array, items: { $ref: '#/components/schemas/Column' } }
                rows: { $ref: '#/components/schemas/Rows' }
                rowCount: { type: integer, minimum: 0, description: Rows that Microsoft sent; `rows` may hold fewer. }
                missing: { $ref: '#/components/schemas/Missing' }
                ms: { type: integer, minimum: 0 }

            QueryRequest:
              type: object
              additionalProperties: false
              required: [query]
              properties:
                query: { type: string, maxLength: 131072 }
            QueryCheck:
              type: object
              required: [valid, diagnostics, tables, functions]
              properties:
                valid: { type: boolean, description: Whether the query has no error of syntax. }
                diagnostics: { type: array, items: { $ref: '#/components/schemas/Diagnostic' } }
                tables: { type: array, items: { type: string }, description: '`*` stands for all of them.' }
                functions: { type: array, items: { type: string } }
                omitted: { type: integer, minimum: 1, description: 'Diagnostics that are left out, beyond the first 1,000.' }
            Diagnostic:
              type: object
              required: [code, severity, message, start, end]
              properties:
                code: { type: string, pattern: '^(KQL|LENS)[0-9]{4}$' }
                severity: { type: string, enum: [error, warning, hint] }
                message: { type: string }
                start: { $ref: '#/components/schemas/Offset' }
                end: { $ref: '#/components/schemas/Offset' }

            ActionKind:
              type: string
              enum: [isolate, release, quarantine, scan, cancel]
            PreviewRequest:
              type: object
              additionalProperties: false
              required: [action]
              properties:
                action: { $ref: '#/components/schemas/ActionKind' }
                device: { type: string, minLength: 1, maxLength: 253,
                  description: 'Its id or name; needed but for `cancel`.' }
                deviceName: { type: string, description: The name that was shown beside an id; must belong to it. }
                scope: { type: string, enum: [Full, Selective, Quick],
                  description: 'Of `isolate`: Full, Selective; of `scan`: Quick, Full.' }
                sha1: { type: string, pattern: '^[0-9A-Fa-f]{40}$', description: The file; needed for `quarantine` alone. }
                cancels: { type: string, format: uuid,
                  description: Defender's id of the action to withdraw; needed for `cancel` alone. }
            PreviewAnswer:
              type: object
              description: |
                `ready` has `preview`; `alreadyRunning` has `running` and `device`; `alreadyDone` has `device`.
              required: [outcome]
              properties:
                outcome: { type: string, enum: [ready, alreadyRunning, alreadyDone] }
                preview: { $ref: '#/components/schemas/Preview' }
                running: { $ref: '#/components/schemas/RunningAction' }
                device: { $ref: '#/components/schemas/Device' }
            Preview:
              type: object
              required: [id, token, expires, tenant, action, device, request, typedName, acknowledgements, notices]
              properties:
                id: { type: string, format: uuid }
                token: { type: string, description: 'Confirms exactly this, once.' }
                expires: { $ref: '#/components/schemas/Time' }
                tenant: { type: string }
                action: { $ref: '#/components/schemas/ActionKind' }
                scope: { type: string }
                sha1: { type: string }
                cancels: { type: string }
                device: { $ref: '#/components/schemas/Device' }
                request:
                  type: object
                  description: What will be sent; the comment in it is a placeholder.
                  required: [method, path, body]
                  properties:
                    method: { type: string }
                    path: { type: string }
                    body: { type: object }
                typedName: { type: string, description: 'What has to be typed, in any case; its first label will do.' }
                acknowledgements: { type: array, items: { $ref: '#/components/schemas/Finding' } }
                notices: { type: array, items: { $ref: '#/components/schemas/Finding' } }
            Finding:
              type: object
              required: [code, sentence]
              properties:
                code: { $ref: '#/components/schemas/FindingCode' }
                sentence: { type: string }
            FindingCode:
              type: string
              enum: [server, platformUnknown, carefulDevice, isolationUnknown, unsettledAction, signerUnknown, fileNotSeen,
                notSeenLately, notReachable]
            ConfirmRequest:
              type: object
              additionalProperties: false
              required: [token, deviceName, comment]
              properties:
                token: { type: string }
                deviceName: { type: string, description: The device's name as typed. }
                comment: { type: string, minLength: 1, maxLength: 500,
                  description: 'Why; one line. Defender gets it with your name.' }
                acknowledged: { type: array, items: { $ref: '#/components/schemas/FindingCode' } }
            ActionList:
              type: object
              required: [actions]
              properties:
                actions: { type: array, items: { $ref: '#/components/schemas/Action' } }
            Action:
              type: object
              required: [id, action, tenant, deviceId, deviceName, person, state, message, ours, created, updated]
              properties:
                id: { type: string, format: uuid }
                action: { $ref: '#/components/schemas/ActionKind' }
                scope: { type: string }
                sha1: { type: string }
                cancels: { type: string, description: Defender's id of the action that is withdrawn. }
                tenant: { type: string }
                deviceId: { type: string }
                deviceName: { type: string }
                person: { type: string }
                comment: { type: string }
                correlation: { type: string, description: What Defender's comment carries beside the person's. }
                state:
                  type: string
                  enum: [previewed, refused, sending, unknown, rejected, pending, inProgress, succeeded, failed, timedOut,
                    cancelled]
                  description: |
                    `unknown`: sent, and no answer came. `pending` and `inProgress`: Defender has it. Only `succeeded` is done.
                message: { type: string, description: 'What is true, and what to do next.' }
                machineAction: { type: string, description: Defender's id of the action. }
                ours: { type: boolean, description: False when Defender did the same already at somebody else's request. }
                requestId: { type: string, description: Defender's id of the last request that counted. }
                created: { $ref: '#/components/schemas/Time' }
                updated: { $ref: '#/components/schemas/Time' }
                undo: { $ref: '#/components/schemas/ActionKind' }
            AuditPage:
              type: object
              required: [head, entries]
              properties:
                head:
                  type: object
                  required: [count, hash]
                  properties:
                    count: { type: integer, description: How many entries there are. }
                    hash: { type: string, pattern: '^[0-9a-f]{64}$', description: Hash of the last entry; zeros when there is
                      none. }
                entries: { type: array, items: { $ref: '#/components/schemas/AuditEntry' } }
            AuditEntry:
              type: object
              required: [number, at, previous, event, tenant, person, face, hash]
              properties:
                number: { type: integer, minimum: 1 }
                at: { $ref: '#/components/schemas/Time' }
                previous: { type: string, pattern: '^[0-9a-f]{64}$', description: Hash of the entry before; zeros in the first. }
                event: { type: string, enum: [previewed, refused, sending, accepted, rejected, unanswered, searched,
                  progressed] }
                state: { type: string, description: The state of the action from then on; see Action. }
                action: { type: string, format: uuid }
                kind: { $ref: '#/components/schemas/ActionKind' }
        """##
}
