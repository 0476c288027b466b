import FoundationEssentials
import HTTPTypes
import KQL

/// The routes of the login host.
struct IdentityRoutes {
    let world: SandboxWorld

    var routes: [SandboxRoute] {
        [
            SandboxRoute(.token, .post, "/{tenant}/oauth2/v2.0/token") {
                try await TokenEndpoint(world: world).answer($0)
            },
            SandboxRoute(
                .openIDConfiguration,
                .get,
                "/{tenant}/v2.0/.well-known/openid-configuration"
            ) { try Discovery(world: world).configuration($0) },
            SandboxRoute(
                .instanceDiscovery,
                .get,
                "/{tenant}/discovery/instance"
            ) { Discovery(world: world).instance($0) },
            SandboxRoute(.signingKeys, .get, "/{tenant}/discovery/v2.0/keys") { Discovery(world: world).keys($0) },
        ]
    }
}

/// What clients read before they ask for a token.
struct Discovery: Sendable {
    let world: SandboxWorld

    /// The tenant's OpenID configuration, every address at the host that was asked.
    func configuration(_ call: SandboxCall) throws -> SandboxAnswer {
        let tenant = call.parameters["tenant"] ?? ""
        guard world.credentials.names(tenant) else { throw TokenFailure(90_002, tenant) }
        let base = "\(call.origin)/\(world.credentials.tenantID)"
        let host = String(call.origin.split(separator: "/").last ?? "")
        return json([
            "token_endpoint": .string("\(base)/oauth2/v2.0/token"),
            "token_endpoint_auth_methods_supported": .array(
                ["client_secret_post", "private_key_jwt", "client_secret_basic"].map { .string($0) }
            ),
            "jwks_uri": .string("\(base)/discovery/v2.0/keys"),
            "response_modes_supported": .array(["query", "fragment", "form_post"].map { .string($0) }),
            "subject_types_supported": .array([.string("pairwise")]),
            "id_token_signing_alg_values_supported": .array([.string("RS256")]),
            "response_types_supported": .array(["code", "id_token", "code id_token"].map { .string($0) }),
            "scopes_supported": .array(["openid", "profile", "email", "offline_access"].map { .string($0) }),
            "issuer": .string("\(base)/v2.0"),
            "authorization_endpoint": .string("\(base)/oauth2/v2.0/authorize"),
            "tenant_region_scope": .null,
            "cloud_instance_name": .string(host),
            "cloud_graph_host_name": .string(host),
            "msgraph_host": .string(host),
        ])
    }

    /// Which hosts belong to the cloud of an authority: the sandbox's own, and no other.
    func instance(_ call: SandboxCall) -> SandboxAnswer {
        let host = KQLDynamic.string(String(call.origin.split(separator: "/").last ?? ""))
        let authority = call.query["authorization_endpoint"] ?? ""
        let asked = authority.split(separator: "/").dropFirst(2).first.map(String.init)
        let tenant = asked ?? world.credentials.tenantID
        let metadata = WireObject.object([
            "preferred_network": host, "preferred_cache": host, "aliases": .array([host]),
        ])
        return json([
            "tenant_discovery_endpoint": .string("\(call.origin)/\(tenant)/v2.0/.well-known/openid-configuration"),
            "api-version": .string(call.query["api-version"] ?? "1.1"),
            "metadata": .array([metadata]),
        ])
    }

    /// No keys: the sandbox's access tokens are opaque to everyone but itself.
    func keys(_ call: SandboxCall) -> SandboxAnswer {
        json(["keys": .array([])])
    }

    private func json(_ members: KeyValuePairs<String, KQLDynamic>) -> SandboxAnswer {
        .json(WireObject.object(members), type: "application/json; charset=utf-8")
    }
}
