extension APIDescription {
    /// A part of `openapi.yaml`.
    ///
    /// Written by `scripts/generate-assets`; edit `openapi.yaml` and run it again.
    static let part4: StaticString = ##"""
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
