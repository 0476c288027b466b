extension APIDescription {
    /// A part of `openapi.yaml`.
    ///
    /// Written by `scripts/generate-assets`; edit `openapi.yaml` and run it again.
    static let part3: StaticString = ##"""
              security: [{}]
              responses:
                '200': { description: It does., content: *text }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '500': { $ref: '#/components/responses/InternalError' }
                '503': { $ref: '#/components/responses/Overloaded' }

          /metrics:
            get:
              tags: [watch]
              operationId: metrics
              summary: Counters, quotas and latencies.
              responses:
                '200': { description: The text format of Prometheus., content: *text }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

        components:
          securitySchemes:
            bearer:
              type: http
              scheme: bearer
              description: An access token of the configuration. A server on the loopback without tokens needs none.
            session:
              type: apiKey
              in: cookie
              name: __Host-defender-lens
              description: What signing in gives a browser.

          headers:
            RetryAfter:
              description: Seconds after which to try again.
              schema: { type: integer, minimum: 0 }
            Location:
              schema: { type: string }

          responses:
            Page:
              description: A page.
              content: { text/html: { schema: { type: string } } }
            ToAnotherPage:
              description: To another page.
              headers:
                Location: { $ref: '#/components/headers/Location' }
            BadRequest:
              description: |
                The request is wrong: its JSON, a member (`invalidRequest`), or a token in its query string (`tokenInQuery`).
              content: *problem
            Unauthorized:
              description: No access token or session came, or an unknown one.
              headers:
                WWW-Authenticate: { schema: { type: string } }
              content: *problem
            Forbidden:
              description: The caller's role may not do this, or a page of another origin sent the request (`crossOrigin`).
              content: *problem
            NotFound:
              description: There is no such path.
              content: *problem
            MethodNotAllowed:
              description: The path has other methods.
              headers:
                Allow: { schema: { type: string } }
              content: *problem
            TooLarge:
              description: The body, or the list in it, exceeds its limit.
              content: *problem
            UnsupportedMediaType:
              description: The body is of another type, or not in UTF-8.
              content: *problem
            WrongHost:
              description: The request names a host that this server does not go by.
              content: *problem
            Throttled:
              description: Microsoft's quota is used up for longer than a hunt may wait.
              headers:
                Retry-After: { $ref: '#/components/headers/RetryAfter' }
              content: *problem
            InternalError:
              description: A bug of this server; its log says more under the request's id.
              content: *problem
            Overloaded:
              description: More is under way than the server takes on, or it is shutting down.
              headers:
                Retry-After: { $ref: '#/components/headers/RetryAfter' }
              content: *problem
            ActionBadRequest:
              description: |
                The request is wrong: its JSON or a member (`invalidRequest`), a value that cannot be meant (`actionRefused`,
                refusal `invalidRequest`), or a token in its query string (`tokenInQuery`).
              content: &refusal
                application/problem+json:
                  schema: { $ref: '#/components/schemas/ActionProblem' }
            ActionForbidden:
              description: |
                Refused (`notEnabled`, `roleMissing`, `protectedDevice`, `trustedSigner`),
                  or a page of another origin sent the
                request (`crossOrigin`).
              content: *refusal
            ActionNotFound:
              description: Refused (`notFound`, `unknownToken`).
              content: *refusal
            ActionConflict:
              description: |
                Refused (`ambiguousDevice` with the `devices`, `usedToken`, `expiredToken`, `stateChanged`,
                `nothingToCancel`).
              content: *refusal
            ActionUnprocessable:
              description: Refused (`deviceMismatch`, `nameNotTyped`, `notAcknowledged`, `invalidComment`).
              content: *refusal
            ActionLimited:
              description: Refused (`limitReached`), or Microsoft's quota is used up (`throttled`).
              headers:
                Retry-After: { $ref: '#/components/headers/RetryAfter' }
              content: *refusal
            RecordUnavailable:
              description: |
                The record of actions cannot be written, so nothing is sent (refusal `recordUnavailable`), or cannot be read.
              content: *refusal
            TenantProblem:
              description: |
                Microsoft failed (`tenantFailed`) or refused this server (`tenantRefused`; the detail names what to grant).
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
                suggestion: { type: string, description: What may stand there instead. }

            PagePiece:
        """##
}
