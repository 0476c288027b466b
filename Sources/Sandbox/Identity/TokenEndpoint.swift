import HTTPTypes
import KQL

/// Issues access tokens to applications that prove who they are.
struct TokenEndpoint: Sendable {
    let world: SandboxWorld

    /// Answers a token request, or throws a ``TokenFailure``.
    func answer(_ call: SandboxCall) async throws -> SandboxAnswer {
        let tenant = call.parameters["tenant"] ?? ""
        let form = TokenForm(call)
        try check(grant: form, tenant: tenant)
        let clientID = try form.required("client_id")
        guard let application = world.credentials.application(clientID) else {
            throw TokenFailure(700_016, clientID)
        }
        let (resource, audience) = try resource(of: form.required("scope"))
        try await authenticate(application, form: form, call: call)
        let token = world.tokens.token(
            for: application,
            resource: resource,
            audience: audience,
            issuer: "\(call.origin)/\(world.credentials.tenantID)/",
            now: world.wallNow
        )
        let body = WireObject.object([
            "token_type": .string("Bearer"),
            "expires_in": .long(SandboxTokenIssuer.lifetime),
            "ext_expires_in": .long(SandboxTokenIssuer.lifetime),
            "access_token": .string(token),
        ])
        return .json(body, type: "application/json; charset=utf-8")
    }

    private func check(grant form: TokenForm, tenant: String) throws(TokenFailure) {
        let isGUID = tenant.utf8.count == 36 && tenant.split(separator: "-").map(\.utf8.count) == [8, 4, 4, 4, 12]
        switch tenant.lowercased() {
        case "common", "consumers", "organizations": throw TokenFailure(9_001_023)
        case _ where world.credentials.names(tenant): break
        case _ where isGUID || tenant.contains("."): throw TokenFailure(90_002, tenant)
        default: throw TokenFailure(900_023, tenant)
        }
        let grant = try form.required("grant_type")
        guard grant == "client_credentials" else { throw TokenFailure(70_003, grant) }
    }

    /// The one resource that the scope names, and its App ID URI.
    private func resource(of scope: String) throws(TokenFailure) -> (SandboxResource, String) {
        let scopes = scope.split(separator: " ").map(String.init)
        guard scopes.count == 1, let only = scopes.first else {
            throw TokenFailure(scopes.isEmpty ? 70_011 : 28_002, scope)
        }
        guard only.hasSuffix("/.default"), only.contains("://") || only.utf8.count == 36 + 9 else {
            throw TokenFailure(70_011, only)
        }
        let identifier = String(only.dropLast("/.default".count))
        guard let resource = SandboxResource(identifier: identifier) else { throw TokenFailure(500_011, identifier) }
        return (resource, identifier)
    }

    private func authenticate(_ application: SandboxApplication, form: TokenForm, call: SandboxCall) async throws {
        if let assertion = form.values["client_assertion"] {
            let type = try form.required("client_assertion_type")
            guard type == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" else {
                throw TokenFailure(50_027)
            }
            let verifier = ClientAssertionVerifier(
                application: application,
                audiences: audiences(of: call),
                now: WireTime.unixSeconds(world.wallNow)
            )
            try await verifier.verify(assertion)
        } else if let secret = form.values["client_secret"], !secret.isEmpty {
            try check(secret, of: application)
        } else {
            throw TokenFailure(7_000_218)
        }
    }

    private func check(_ text: String, of application: SandboxApplication) throws(TokenFailure) {
        guard let secret = application.secrets.first(where: { $0.value == text }) else {
            throw TokenFailure(7_000_215, application.clientID)
        }
        if let expires = secret.expires, expires <= world.wallNow {
            throw TokenFailure(7_000_222, application.clientID)
        }
    }

    /// This endpoint under both names of the tenant.
    private func audiences(of call: SandboxCall) -> [String] {
        [world.credentials.tenantID, world.credentials.domain].map { "\(call.origin)/\($0)/oauth2/v2.0/token" }
    }
}

/// The form of a token request; HTTP Basic stands in for two of its fields.
struct TokenForm {
    private(set) var values: NamedValues

    init(_ call: SandboxCall) {
        values = NamedValues(String(decoding: call.body, as: UTF8.self))
        let field = call.head.headerFields[.authorization] ?? ""
        guard field.lowercased().hasPrefix("basic "), let pair = Base64Text.decode(field.dropFirst(6)) else { return }
        let parts = String(decoding: pair, as: UTF8.self).split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return }
        values = values.setting("client_id", to: PercentCoding.decode(parts[0], plusIsSpace: true))
            .setting("client_secret", to: PercentCoding.decode(parts[1], plusIsSpace: true))
    }

    /// A field's value.
    ///
    /// - Throws: ``TokenFailure`` 900144 when it is missing or empty.
    func required(_ name: String) throws(TokenFailure) -> String {
        guard let value = values[name], !value.isEmpty else { throw TokenFailure(900_144, name) }
        return value
    }
}
