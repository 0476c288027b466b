import FoundationEssentials
import HTTPTypes
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct TokenEndpointTests {
    @Test func `issues a token with audience, roles, tenant and end`() async throws {
        let harness = try SandboxHarness()
        let answer = try await harness.askToken()
        #expect(answer.status == 200)
        #expect(answer.text("token_type") == "Bearer")
        #expect(answer["expires_in"] == .long(3_599))
        let token = try #require(answer.text("access_token"))
        let parts = token.split(separator: ".")
        #expect(parts.count == 3)
        let claims = try #require(Base64Text.decode(parts[1]).flatMap { KQLDynamic(json: $0) })
        #expect(claims.string("aud") == "https://graph.microsoft.com")
        #expect(claims.string("tid") == Tenant.tenantID)
        #expect(claims[member: "exp"] == .long(WireTime.unixSeconds(SandboxHarness.now) + 3_599))
        #expect(claims[member: "roles"] == .array(SandboxApplication.allRoles[.graph, default: []].map { .string($0) }))
    }

    @Test func `takes the domain for the tenant and basic authentication for the secret`() async throws {
        let harness = try SandboxHarness()
        #expect(try await harness.askToken(tenant: "Contoso.example").status == 200)
        let pair = Data("\(SandboxApplication.standard.clientID):sandbox%2Dsecret".utf8).base64EncodedString()
        let answer = try await harness.askToken(
            form: "grant_type=client_credentials&scope=\(SandboxHarness.graphScope)",
            headers: [.authorization: "Basic \(pair)"]
        )
        #expect(answer.status == 200)
    }

    @Test func `issues a token without roles when none was granted`() async throws {
        let application = SandboxApplication(
            clientID: "11111111-2222-3333-4444-555555555555",
            secrets: [.init(value: "s")],
            roles: [:]
        )
        var credentials = SandboxCredentials.standard
        credentials.applications = [application]
        let harness = try SandboxHarness(credentials: credentials)
        let token = try await harness.token(clientID: application.clientID, secret: "s")
        let payload = try #require(Base64Text.decode(token.split(separator: ".")[1]))
        #expect(KQLDynamic(json: payload)?[member: "roles"] == nil)
    }

    @Test(arguments: [
        ("wrong secret", 7_000_215, 401, "invalid_client"), ("expired secret", 7_000_222, 401, "invalid_client"),
        ("no secret", 7_000_218, 401, "invalid_client"), ("unknown app", 700_016, 400, "unauthorized_client"),
        ("unknown tenant", 90_002, 400, "invalid_request"), ("odd tenant", 900_023, 400, "invalid_request"),
        ("common", 9_001_023, 400, "invalid_request"), ("bad scope", 70_011, 400, "invalid_scope"),
        ("two scopes", 28_002, 400, "invalid_scope"), ("unknown resource", 500_011, 400, "invalid_resource"),
        ("no scope", 900_144, 400, "invalid_request"), ("other grant", 70_003, 400, "unsupported_grant_type"),
        ("no grant", 900_144, 400, "invalid_request"),
    ])
    func `refuses with the number, status and error of Entra`(
        mistake: String,
        code: Int,
        status: Int,
        error: String
    ) async throws {
        let answer = try await ask(mistake)
        #expect(answer.status == status)
        #expect(answer.text("error") == error)
        #expect(answer["error_codes"] == .array([.long(Int64(code))]))
        #expect(answer.text("error_description")?.hasPrefix("AADSTS\(code): ") == true)
        #expect(answer.text("error_description")?.contains("\r\nTrace ID: ") == true)
        #expect(answer.text("timestamp") == "2026-03-01 12:00:00Z")
        #expect(answer.text("trace_id")?.isEmpty == false)
        #expect(answer.text("correlation_id")?.isEmpty == false)
    }

    private func ask(_ mistake: String) async throws -> Answer {
        let harness = try SandboxHarness()
        switch mistake {
        case "wrong secret": return try await harness.askToken(secret: "wrong")
        case "expired secret": return try await harness.askToken(secret: "expired-sandbox-secret")
        case "no secret": return try await harness.askToken(secret: "")
        case "unknown app": return try await harness.askToken(clientID: "00000000-0000-0000-0000-000000000000")
        case "unknown tenant": return try await harness.askToken(tenant: "00000000-0000-0000-0000-000000000000")
        case "odd tenant": return try await harness.askToken(tenant: "nonsense")
        case "common": return try await harness.askToken(tenant: "common")
        case "bad scope": return try await harness.askToken(scope: "https://graph.microsoft.com/User.Read")
        case "two scopes":
            return try await harness.askToken(scope: "\(SandboxHarness.graphScope) \(SandboxHarness.endpointScope)")
        case "unknown resource": return try await harness.askToken(scope: "https://graph.example/.default")
        case "no scope": return try await harness.askToken(scope: "")
        case "other grant":
            return try await harness.askToken(
                form: "grant_type=password&client_id=\(SandboxApplication.standard.clientID)"
            )
        default: return try await harness.askToken(form: "client_id=x")
        }
    }

    @Test(arguments: [
        ("token:wrong-secret:1", 401, 7_000_215), ("token:expired-secret:1", 401, 7_000_222),
        ("token:unknown-tenant:1", 400, 90_002), ("token:aadsts:1:900382", 400, 900_382),
        ("token:aadsts:1:90055", 429, 90_055),
    ])
    func `plays a refusal as a fault, once`(fault: String, status: Int, code: Int) async throws {
        let harness = try SandboxHarness(fault)
        let refused = try await harness.askToken()
        #expect(refused.status == status)
        #expect(refused["error_codes"] == .array([.long(Int64(code))]))
        #expect(try await harness.askToken().status == 200)
    }

    @Test func `answers 429 with Retry-After as a fault`() async throws {
        let answer = try await SandboxHarness("token:429:1:7").askToken()
        #expect(answer.status == 429)
        #expect(answer.head.headerFields[.retryAfter] == "7")
        #expect(answer.text("error") == "temporarily_unavailable")
    }
}
