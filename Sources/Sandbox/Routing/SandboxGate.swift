import HTTPTypes

/// Lets a call of Graph or of the endpoint API pass, or says why not.
struct SandboxGate {
    let world: SandboxWorld
    let call: SandboxCall

    /// The owner of the call's token.
    ///
    /// - Throws: 401 without a valid token for the resource; 403 for a token of Defender XDR on the endpoint API.
    func caller(of resource: SandboxResource) throws(SandboxFailure) -> SandboxCaller {
        guard let field = call.head.headerFields[.authorization], field.lowercased().hasPrefix("bearer ") else {
            throw unauthorized("Access token is empty.")
        }
        let token = String(field.dropFirst("bearer ".count))
        guard let caller = world.tokens.caller(token) else {
            throw unauthorized("CompactToken parsing failed with error code: 80049217")
        }
        guard caller.expires > WireTime.unixSeconds(world.wallNow) else {
            throw unauthorized("Lifetime validation failed, the token is expired.")
        }
        if resource == .endpoint, caller.resource == .xdr { throw missingRole(of: caller, among: call.operation.roles) }
        guard caller.resource == resource else {
            throw unauthorized("Access token validation failure. Invalid audience.")
        }
        return caller
    }

    /// Refuses a caller that lacks a role of the operation.
    func checkRole(of caller: SandboxCaller) throws(SandboxFailure) {
        for roles in [call.operation.roles, call.operation.furtherRoles] where !roles.isEmpty {
            if Set(roles).isDisjoint(with: caller.roles) { throw missingRole(of: caller, among: roles) }
        }
    }

    /// Counts the call and refuses it when a window is full.
    func countRequest(of caller: SandboxCaller) throws(SandboxFailure) {
        guard let family = call.operation.rateFamily else { return }
        let who = family == .hunting ? world.credentials.tenantID : caller.clientID
        guard let refusal = world.rateLimiter.take(family, by: who, at: world.wallNow) else { return }
        // Rounded up, so that a client that waits exactly this long gets in.
        let milliseconds = (refusal.ticksLeft + 9_999) / 10_000
        let fraction = String(1_000 + milliseconds % 1_000).dropFirst()
        throw .throttled(call.operation, retryAfter: "\(milliseconds / 1_000).\(fraction)", window: refusal.window)
    }

    private func missingRole(of caller: SandboxCaller, among roles: [String]) -> SandboxFailure {
        let required = roles.joined(separator: ",")
        let granted = caller.roles.joined(separator: ",")
        return SandboxFailure(
            403,
            "Forbidden",
            "Missing application roles. API required roles: \(required), application roles: \(granted)."
        )
    }

    private func unauthorized(_ message: String) -> SandboxFailure {
        .unauthorized(call.operation, origin: call.origin, message)
    }
}

extension SandboxFailure {
    /// A 401 with the challenge that names the token endpoint.
    static func unauthorized(_ operation: SandboxOperation, origin: String, _ message: String) -> SandboxFailure {
        let authority = "authorization_uri=\"\(origin)/common/oauth2/authorize\""
        let client = "client_id=\"00000003-0000-0000-c000-000000000000\""
        return SandboxFailure(
            401,
            operation.resource == .graph ? "InvalidAuthenticationToken" : "Unauthorized",
            message,
            headers: [.wwwAuthenticate: "Bearer realm=\"\", \(authority), \(client)"]
        )
    }

    /// A 429 in the words of the service; `retryAfter` is the value of the field, nil sends none.
    static func throttled(
        _ operation: SandboxOperation,
        retryAfter: String?,
        window: SandboxLimits.Window? = nil
    ) -> SandboxFailure {
        var message = "Too many requests."
        if operation.resource == .endpoint, let window {
            let span = window.seconds == 60 ? "00:01:00" : "01:00:00"
            message = "API calls quota exceeded! maximum allowed \(window.count) per \(span)"
        }
        var failure = SandboxFailure(429, "TooManyRequests", message)
        if let retryAfter { failure.headers[.retryAfter] = retryAfter }
        return failure
    }
}
