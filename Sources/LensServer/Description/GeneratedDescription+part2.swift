extension APIDescription {
    /// A part of `openapi.yaml`.
    ///
    /// Written by `scripts/generate-assets`; edit `openapi.yaml` and run it again.
    static let part2: StaticString = ##"""
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '404': { $ref: '#/components/responses/ActionNotFound' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '413': { $ref: '#/components/responses/TooLarge' }
                '415': { $ref: '#/components/responses/UnsupportedMediaType' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '429': { $ref: '#/components/responses/ActionLimited' }
                '500': { $ref: '#/components/responses/InternalError' }
                '502': { $ref: '#/components/responses/TenantProblem' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }
                '504': { $ref: '#/components/responses/TenantTimeout' }

          /api/v1/audit:
            get:
              tags: [api]
              operationId: audit
              summary: The record of actions, entry by entry; for auditors.
              description: |
                To follow the record, ask again with `after` set to the number of the last entry that came. Each entry is
                byte by byte what is kept, with its `hash` as one more member at the end: the SHA-256 of the entry without
                that member, and the `previous` of the next one.
              parameters:
                - { name: after, in: query, description: The number of the last entry that is known already., schema: {
                  type: integer, minimum: 0, default: 0 } }
                - { name: limit, in: query, description: As many at most., schema: { type: integer, minimum: 1, maximum: 1000,
                  default: 100 } }
              responses:
                '200':
                  description: The entries that follow, oldest first, and where the record ends.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/AuditPage' }
                '400': { $ref: '#/components/responses/BadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/Forbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }

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
        """##
}
