extension APIDescription {
    /// A part of `openapi.yaml`.
    ///
    /// Written by `scripts/generate-assets`; edit `openapi.yaml` and run it again.
    static let part4: StaticString = ##"""
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
