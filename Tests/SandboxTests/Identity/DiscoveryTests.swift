import HTTPTypes
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct DiscoveryTests {
    @Test func `describes the tenant at the host that was asked`() async throws {
        let harness = try SandboxHarness()
        let url = "https://localhost:8443/contoso.example/v2.0/.well-known/openid-configuration"
        let answer = try await harness.send(.get, url)
        #expect(answer.status == 200)
        let base = "https://localhost:8443/\(Tenant.tenantID)"
        #expect(answer.text("token_endpoint") == "\(base)/oauth2/v2.0/token")
        #expect(answer.text("issuer") == "\(base)/v2.0")
        #expect(answer.text("authorization_endpoint") == "\(base)/oauth2/v2.0/authorize")
    }

    @Test func `refuses to describe an unknown tenant`() async throws {
        let url = "https://localhost/elsewhere.example/v2.0/.well-known/openid-configuration"
        let answer = try await SandboxHarness().send(.get, url)
        #expect(answer.status == 400)
        #expect(answer["error_codes"] == .array([.long(90_002)]))
    }

    @Test func `names itself as the only host of its cloud`() async throws {
        let authority = "https%3A%2F%2Flocalhost%3A8443%2Fcontoso.example%2Foauth2%2Fv2.0%2Fauthorize"
        let answer = try await SandboxHarness().send(
            .get,
            "https://localhost:8443/common/discovery/instance?api-version=1.1&authorization_endpoint=\(authority)"
        )
        #expect(answer.status == 200)
        #expect(
            answer.text("tenant_discovery_endpoint")
                == "https://localhost:8443/contoso.example/v2.0/.well-known/openid-configuration"
        )
        let metadata = try #require(WireObject.elements(answer["metadata"])?.first)
        #expect(metadata[member: "aliases"] == .array([.string("localhost:8443")]))
    }

    @Test func `publishes no keys`() async throws {
        let answer = try await SandboxHarness().send(.get, "https://localhost/contoso.example/discovery/v2.0/keys")
        #expect(answer["keys"] == .array([]))
    }
}
