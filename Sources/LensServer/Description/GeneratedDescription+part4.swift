extension APIDescription {
    /// A part of `openapi.yaml`.
    ///
    /// Written by `scripts/generate-assets`; edit `openapi.yaml` and run it again.
    static let part4: StaticString = ##"""
              type: object
              required: [html]
              properties:
                html: { type: string }
                id: { type: string, format: uuid, description: 'Of an action, its id.' }
                device: { type: string, description: 'Of an action, the id of its device.' }
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
                signedFile, oppositeRunning, notSeenLately, notReachable]
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
                tenant: { type: string }
                person: { type: string }
                face: { type: string, enum: [terminal, server, polarity] }
                deviceId: { type: string }
                deviceName: { type: string }
                details: { type: object, description: 'What else there is to tell: comment, answer, request ids, the device.' }
                hash: { type: string, pattern: '^[0-9a-f]{64}$' }
            ActionEvent:
              type: object
              description: |
                One of the server-sent events; its data is one Action. Lines that begin with a colon are signs of life.
              required: [event, data]
              properties:
                event: { type: string, enum: [action] }
                data: { type: string, contentMediaType: application/json }
            Device:
              type: object
              required: [id, name, tags, isolation, running, unsettled, readAt]
              properties:
                id: { type: string }
                name: { type: string, description: The id when Defender has no name. }
                lastSeen: { $ref: '#/components/schemas/Time' }
                osPlatform: { type: string }
                osVersion: { type: string }
                group: { type: string }
                tags: { type: array, items: { type: string } }
                health: { type: string }
                onboarding: { type: string }
                isolation:
                  type: object
                  description: From the last isolation or release that succeeded; `unknown` has the `reason`.
                  required: [state]
                  properties:
                    state: { type: string, enum: [isolated, released, neverIsolated, unknown] }
                    scope: { type: string }
                    since: { $ref: '#/components/schemas/Time' }
                    reason: { type: string }
                running: { type: array, items: { $ref: '#/components/schemas/RunningAction' } }
                unsettled:
                  type: array
                  description: Actions that were sent from here without an answer.
                  items: { $ref: '#/components/schemas/Action' }
                readAt: { $ref: '#/components/schemas/Time' }
            RunningAction:
              type: object
              description: What Defender has and has not ended, whoever asked for it; in Microsoft's words.
              required: [machineAction, type, status]
              properties:
                machineAction: { type: string }
                type: { type: string }
                scope: { type: string }
                status: { type: string }
                requestor: { type: string }
                comment: { type: string }
                created: { $ref: '#/components/schemas/Time' }
                file: { type: string, description: A hash of the file of a quarantine. }

            Option:
              type: object
              required: [key, type, choices, description]
              properties:
                key: { type: string }
                type: { type: string, enum: [text, boolean, number, list, choice, file, url] }
                default: { type: string, description: As it would stand in a configuration file. }
                choices: { type: array, items: { type: string } }
                description: { type: string }
                value: { type: string, description: As it would stand in a configuration file; missing when there is none. }

            Problem:
              type: object
              description: RFC 9457.
              required: [type, title, status, detail, code, requestId]
              properties:
                type: { type: string }
                title: { type: string }
                status: { type: integer, minimum: 400, maximum: 599 }
                detail: { type: string, description: What failed and what to do next. }
                code: { type: string, description: Stable; programs may switch over it. }
                requestId: { type: string }
            QueryProblem:
              allOf:
                - { $ref: '#/components/schemas/Problem' }
                - type: object
                  properties:
                    diagnostics: { type: array, items: { $ref: '#/components/schemas/Diagnostic' } }
            ActionProblem:
              allOf:
                - { $ref: '#/components/schemas/Problem' }
                - type: object
                  properties:
                    refusal:
                      type: string
                      description: Why it is refused; nothing was sent. Present with the code `actionRefused`.
                      enum: [invalidRequest, notEnabled, roleMissing, notFound, ambiguousDevice, deviceMismatch,
                        protectedDevice, trustedSigner, limitReached, nameNotTyped, notAcknowledged, invalidComment,
                        unknownToken, usedToken, expiredToken, stateChanged, nothingToCancel, recordUnavailable]
                    devices:
                      type: array
                      description: The devices that the name fits.
                      items:
                        type: object
                        required: [id, name]
                        properties:
                          id: { type: string }
                          name: { type: string }
                          lastSeen: { $ref: '#/components/schemas/Time' }
                          osPlatform: { type: string }
        """##
}
