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

          /api/v1/options:
            get:
              tags: [api]
              operationId: listOptions
              summary: What a lookup does here, option by option; never a secret.
              responses:
                '200':
                  description: The options in a fixed order.
                  content:
                    application/json:
                      schema: { type: array, items: { $ref: '#/components/schemas/Option' } }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

          /api/openapi.yaml:
            get:
              tags: [api]
              operationId: describe
              summary: This document.
              responses:
                '200':
                  description: OpenAPI 3.1.
                  content:
                    application/yaml:
                      schema: { type: [object, string] }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

          /overlay/lookups:
            post:
              tags: [overlay]
              operationId: lookUpForPage
              summary: Looks entities up for the page; the events carry pieces of it.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/LookupRequest' }
              responses:
                '200':
                  description: Events as those of `/api/v1/lookups`, with HTML in place of data.
                  content:
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

          /:
            get:
              tags: [overlay]
              operationId: page
              summary: The overlay.
              responses:
                '200': { $ref: '#/components/responses/Page' }
                '303': { description: To the sign-in page., headers: { Location: { $ref: '#/components/headers/Location' } } }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

          /assets/{name}:
            get:
              tags: [overlay]
              operationId: asset
              summary: A file that the page loads.
              security: [{}]
              parameters:
                - name: name
                  in: path
                  required: true
                  schema: { type: string, minLength: 1 }
                  examples: { style: { value: base.css } }
              responses:
                '200':
                  description: The file.
                  content:
                    text/css: { schema: { type: string } }
                    text/javascript: { schema: { type: string } }
                    image/svg+xml: { schema: { type: string } }
                '304': { description: The client has it already. }
                '400': { $ref: '#/components/responses/BadRequest' }
                '404': { $ref: '#/components/responses/NotFound' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

          /sign-in:
            get:
              tags: [overlay]
              operationId: signInPage
              summary: Asks a browser for an access token.
              security: [{}]
              responses:
                '200': { $ref: '#/components/responses/Page' }
                '303': { $ref: '#/components/responses/ToAnotherPage' }
                '400': { $ref: '#/components/responses/BadRequest' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }
            post:
              tags: [overlay]
              operationId: signIn
              summary: Begins a session.
              security: [{}]
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      required: [token]
                      properties: { token: { type: string, maxLength: 4096 } }
              responses:
                '303':
                  description: To the page, with the cookie of the session.
                  headers:
                    Location: { $ref: '#/components/headers/Location' }
                    Set-Cookie: { schema: { type: string } }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401':
                  description: The token is unknown.
                  content: &html
                    text/html: { schema: { type: string } }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '413': { $ref: '#/components/responses/TooLarge' }
                '415': { $ref: '#/components/responses/UnsupportedMediaType' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '429':
                  description: Too many wrong tokens came from this address.
                  headers:
                    Retry-After: { $ref: '#/components/headers/RetryAfter' }
                  content: *html
                '500': { $ref: '#/components/responses/InternalError' }

          /sign-out:
            post:
              tags: [overlay]
              operationId: signOut
              summary: Ends the session.
              security: [{}]
              responses:
                '303': { $ref: '#/components/responses/ToAnotherPage' }
                '400': { $ref: '#/components/responses/BadRequest' }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

          /healthz:
            get:
              tags: [watch]
              operationId: isAlive
              summary: Says that the process lives.
              security: [{}]
              responses:
                '200':
                  description: It lives.
                  content: &text
                    text/plain: { schema: { type: string } }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '500': { $ref: '#/components/responses/InternalError' }

          /readyz:
            get:
              tags: [watch]
              operationId: isReady
              summary: Says whether the server takes requests.
        """##
}
