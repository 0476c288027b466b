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

          /overlay/devices/{device}:
            get:
              tags: [overlay]
              operationId: deviceForPage
              summary: A device and its actions, as a piece of the page.
              parameters:
                - { name: device, in: path, required: true, schema: { type: string, pattern: '^[0-9A-Fa-f]{40}$' } }
              responses:
                '200':
                  description: The piece.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/PagePiece' }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '404': { $ref: '#/components/responses/ActionNotFound' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '429': { $ref: '#/components/responses/ActionLimited' }
                '500': { $ref: '#/components/responses/InternalError' }
                '502': { $ref: '#/components/responses/TenantProblem' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }
                '504': { $ref: '#/components/responses/TenantTimeout' }

          /overlay/actions:
            get:
              tags: [overlay]
              operationId: listActionsForPage
              summary: The latest actions, as a piece of the page.
              responses:
                '200':
                  description: The piece.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/PagePiece' }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }
                '503': { $ref: '#/components/responses/RecordUnavailable' }

          /overlay/actions/events:
            get:
              tags: [overlay]
              operationId: actionEventsForPage
              summary: Events as those of `/api/v1/actions`, with HTML in place of data.
              responses:
                '200':
                  description: Events; the data of each is a PagePiece.
                  content:
                    text/event-stream:
                      schema: { $ref: '#/components/schemas/ActionEvent' }
                '400': { $ref: '#/components/responses/ActionBadRequest' }
                '401': { $ref: '#/components/responses/Unauthorized' }
                '403': { $ref: '#/components/responses/ActionForbidden' }
                '405': { $ref: '#/components/responses/MethodNotAllowed' }
                '421': { $ref: '#/components/responses/WrongHost' }
                '500': { $ref: '#/components/responses/InternalError' }

          /overlay/actions/preview:
            post:
              tags: [overlay]
              operationId: previewActionForPage
              summary: The dialog of an action, as a piece of the page.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/PreviewRequest' }
              responses:
                '200':
                  description: The piece.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/PagePiece' }
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

          /overlay/actions/confirm:
            post:
              tags: [overlay]
              operationId: confirmActionForPage
              summary: Carries out what the dialog showed.
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/ConfirmRequest' }
              responses:
                '200':
                  description: The action, as a piece of the page.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/PagePiece' }
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
