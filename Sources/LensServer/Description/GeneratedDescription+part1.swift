extension APIDescription {
    /// A part of `openapi.yaml`.
    ///
    /// Written by `scripts/generate-assets`; edit `openapi.yaml` and run it again.
    static let part1: StaticString = ##"""
        openapi: 3.1.0
        info:
          title: Defender Lens
          version: '1'
          summary: What Microsoft Defender knows about anything an analyst can point at.
          description: |
            Paths under `/api/v1` are a contract: members and statuses stay, new members may come, and what would break a
            client gets a new number. The others serve the overlay page and whoever watches over the server.

            Every answer carries `X-Request-Id`, under which the request stands in the server's log. Offsets are UTF-8 bytes,
            half-open; times are RFC 3339 in UTC. Bodies are read up to 1 MiB, as UTF-8, at most 64 values deep.
            `docs/http-api.md` in the source has an example for every path.
          license:
            name: Apache-2.0
            identifier: Apache-2.0
        servers:
          - url: /
        security:
          - bearer: []
          - session: []
          - {}
        tags:
          - name: api
            description: For programs.
          - name: overlay
            description: For the page; may change with it at any time.
          - name: watch
            description: For whoever watches over the server.

        paths:
          /api/v1/entities:
            post:
              tags: [api]
              operationId: recognizeEntities
              summary: Finds addresses, domains, hashes and the like in a text; asks nobody.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/EntitiesRequest' }
                    examples:
                      report: { value: { text: 'Beacon to hxxps://evil[.]example/a from 192.0.2.10', dropped: true } }
              responses:
                '200':
                  description: The entities by position; an entity that stands twice is listed twice.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/EntitiesAnswer' }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '413': { $ref: '#/components/responses/TooLarge' }
                '415': { $ref: '#/components/responses/UnsupportedMediaType' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

          /api/v1/lookups:
            post:
              tags: [api]
              operationId: lookUp
              summary: Looks entities up, as one document or as events while they are answered.
              description: |
                Answers are kept for some minutes and shared; `fresh` looks again. A source that fails never fails the lookup:
                its outcome says so. A client that goes away cancels what is asked for it alone.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/LookupRequest' }
                    examples:
                      text: { value: { text: 'Beacon to 192.0.2.10' } }
                      entities: { value: { entities: ['192.0.2.10', { value: 'pc-1', kind: device }], fresh: true } }
              responses:
                '200':
                  description: A report for each entity in the order asked for. With `Accept` `text/event-stream`, events.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/LookupAnswer' }
                    text/event-stream:
                      schema: { $ref: '#/components/schemas/Event' }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '413': { $ref: '#/components/responses/TooLarge' }
                '415': { $ref: '#/components/responses/UnsupportedMediaType' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }
                '503': { $ref: '#/components/responses/Overloaded' }

          /api/v1/hunts:
            post:
              tags: [api]
              operationId: hunt
              summary: Runs one query of your own, behind everything that lookups ask for.
              description: |
                The query is checked before it is sent. Refused are errors of syntax, whatever leaves the tenant's own hunting
                tables (`externaldata`, `cluster()`, `database()`, `workspace()`, `adx()`, requests to other services),
                commands, and a look-back that is plainly longer than 30 days; the span of time that is sent with every query
                is at most 30 days in any case. A client that goes away cancels its hunt.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/HuntRequest' }
                    examples:
                      recent: { value: { query: 'AlertInfo | take 5', timespan: P7D } }
              responses:
                '200':
                  description: The rows in the order of the service, up to the server's limits.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/HuntAnswer' }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '413': { $ref: '#/components/responses/TooLarge' }
                '415': { $ref: '#/components/responses/UnsupportedMediaType' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '422':
                  description: |
                    The query was not sent, or Microsoft refuses it; code `invalidQuery` or `refusedQuery`.
                  content:
                    application/problem+json:
                      schema: { $ref: '#/components/schemas/QueryProblem' }
                '429': { $ref: '#/components/responses/Throttled' }
                '500': { $ref: '#/components/responses/InternalError' }
                '502':
                  description: |
                    Microsoft failed (`tenantFailed`) or refused this server (`tenantRefused`; the detail names what to grant).
                  content: &problem
                    application/problem+json:
                      schema: { $ref: '#/components/schemas/Problem' }
                '503': { $ref: '#/components/responses/Overloaded' }
                '504':
                  description: Microsoft did not answer in time.
                  content: *problem

          /api/v1/kql/check:
            post:
              tags: [api]
              operationId: checkQuery
              summary: Checks a query against the language and the hunting tables; asks nobody.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/QueryRequest' }
                    examples:
                      mistyped: { value: { query: 'DeviceEvents | where DeviceNam == "pc-1"' } }
              responses:
                '200':
                  description: What the query reads, and what is wrong with it.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/QueryCheck' }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '413': { $ref: '#/components/responses/TooLarge' }
                '415': { $ref: '#/components/responses/UnsupportedMediaType' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

          /api/v1/devices/{device}:
            get:
              tags: [api]
              operationId: device
              summary: A device, whether it is isolated, and what runs on it.
              parameters:
                - name: device
                  in: path
                  required: true
                  description: Its id (40 hexadecimal digits), or its full or short DNS name.
                  schema: { type: string, minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9_.-]+$' }
              responses:
                '200':
                  description: The device as Defender has it now.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Device' }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '404': { $ref: '#/components/responses/ActionNotFound' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '409': { $ref: '#/components/responses/ActionConflict' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '429': { $ref: '#/components/responses/ActionLimited' }
                '500': { $ref: '#/components/responses/InternalError' }
                '502': { $ref: '#/components/responses/TenantProblem' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }
                '504': { $ref: '#/components/responses/TenantTimeout' }

          /api/v1/actions/preview:
            post:
              tags: [api]
              operationId: previewAction
              summary: Shows what an action would do, and gives the right to do it once; sends nothing.
              description: |
                Needs the role `responder`. The preview can be confirmed for five minutes, once, by whoever asked for it. What
                has to be acknowledged stands in `acknowledgements`. Every preview is recorded.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/PreviewRequest' }
                    examples:
                      isolate: { value: { action: isolate, device: fin-ws-014, scope: Selective } }
              responses:
                '200':
                  description: A preview, or why there is none to confirm.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/PreviewAnswer' }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '404': { $ref: '#/components/responses/ActionNotFound' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '409': { $ref: '#/components/responses/ActionConflict' }
                '413': { $ref: '#/components/responses/TooLarge' }
                '415': { $ref: '#/components/responses/UnsupportedMediaType' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '422': { $ref: '#/components/responses/ActionUnprocessable' }
                '429': { $ref: '#/components/responses/ActionLimited' }
                '500': { $ref: '#/components/responses/InternalError' }
                '502': { $ref: '#/components/responses/TenantProblem' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }
                '504': { $ref: '#/components/responses/TenantTimeout' }

          /api/v1/actions/confirm:
            post:
              tags: [api]
              operationId: confirmAction
              summary: Carries out what was previewed, at most once.
              description: |
                Needs the role `responder`. The device is read again first: what changed since the preview refuses it. One
                request is sent to Defender and never repeated; when no answer comes the state is `unknown` until Defender's
                list tells. It goes on when the client goes away; `GET /api/v1/actions/{action}` tells what became of it.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/ConfirmRequest' }
                    examples:
                      isolate:
                        value: { token: 'from the preview', deviceName: fin-ws-014, comment: Beacon to a known address }
              responses:
                '200':
                  description: The action, which has ended.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Action' }
                '202':
                  description: The action, which has not ended.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Action' }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '404': { $ref: '#/components/responses/ActionNotFound' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '409': { $ref: '#/components/responses/ActionConflict' }
                '413': { $ref: '#/components/responses/TooLarge' }
                '415': { $ref: '#/components/responses/UnsupportedMediaType' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '422': { $ref: '#/components/responses/ActionUnprocessable' }
                '429': { $ref: '#/components/responses/ActionLimited' }
                '500': { $ref: '#/components/responses/InternalError' }
                '502': { $ref: '#/components/responses/TenantProblem' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }
                '504': { $ref: '#/components/responses/TenantTimeout' }

          /api/v1/actions:
            get:
              tags: [api]
              operationId: listActions
              summary: Actions from the record, the newest first, or as events while they go on.
              description: |
                With `Accept` `text/event-stream`, and no query: each action that is open,
                  then every change of any action. The
                server follows open actions whether anybody looks or not.
              parameters:
                - { name: device, in: query, description: Only those on the device with this id., schema: { type: string,
                  pattern: '^[0-9A-Fa-f]{40}$' } }
                - { name: open, in: query, description: Only those that have not ended., schema: { type: boolean,
                  default: false } }
                - { name: limit, in: query, description: As many at most., schema: { type: integer, minimum: 1, maximum: 1000,
                  default: 100 } }
              responses:
                '200':
                  description: The actions.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/ActionList' }
                    text/event-stream:
                      schema: { $ref: '#/components/schemas/ActionEvent' }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }

          /api/v1/actions/{action}:
            get:
              tags: [api]
              operationId: action
              summary: What the record says about an action; asks nobody.
              parameters: &actionID
                - name: action
                  in: path
                  required: true
                  description: The action's `id`.
                  schema: { type: string, format: uuid }
              responses:
                '200': { description: The action.,
                  content: { application/json: { schema: { $ref: '#/components/schemas/Action' } } } }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '404': { $ref: '#/components/responses/ActionNotFound' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }

          /api/v1/actions/{action}/refresh:
            post:
              tags: [api]
              operationId: refreshAction
              summary: Asks Defender how an action is, and records what is new; sends nothing again.
              parameters: *actionID
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { type: object, additionalProperties: false }
                    examples:
                      nothing: { value: {} }
              responses:
                '200': { description: The action as it is now.,
                  content: { application/json: { schema: { $ref: '#/components/schemas/Action' } } } }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
        """##
}
