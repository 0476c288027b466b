/// Gives calls their token; the token endpoint's own calls get none.
struct Authorizer: Sendable {
    /// Returns the token for a call, or nil when it needs none.
    let authorize: @Sendable (APICall) async throws -> AccessToken?
    /// Is told that a service refused a token.
    let reject: @Sendable (APICall, AccessToken) async -> Void

    /// No token at all.
    static let none = Authorizer(authorize: { _ in nil }, reject: { _, _ in })

    /// Tokens of a cache; they go to the configured hosts only.
    init(tokens: TokenSource) {
        authorize = { call in
            guard let audience = call.service.audience else { return nil }
            let address = tokens.settings.address(of: call.service)
            guard call.url.base.scheme == address.scheme, call.url.base.authority == address.authority else {
                preconditionFailure("A call to \(call.operation.rawValue) leads to a host that is not configured.")
            }
            return try await tokens.token(for: audience, urgency: call.urgency)
        }
        reject = { call, token in
            guard let audience = call.service.audience else { return }
            await tokens.drop(token, for: audience)
        }
    }

    private init(
        authorize: @escaping @Sendable (APICall) async throws -> AccessToken?,
        reject: @escaping @Sendable (APICall, AccessToken) async -> Void
    ) {
        self.authorize = authorize
        self.reject = reject
    }
}
