import Crypto
import FoundationEssentials
import JWTKit
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct ClientAssertionTests {
    private static let clientID = SandboxApplication.standard.clientID
    private static let endpoint = "\(SandboxHarness.login)/\(Tenant.tenantID)/oauth2/v2.0/token"

    private struct Claims: JWTPayload {
        var aud = ClientAssertionTests.endpoint
        var iss = ClientAssertionTests.clientID
        var sub = ClientAssertionTests.clientID
        var jti = "00aa00aa-bb11-cc22-dd33-44ee44ee44ee"
        var nbf = WireTime.unixSeconds(SandboxHarness.now)
        var exp = WireTime.unixSeconds(SandboxHarness.now) + 600

        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }

    private func harness() throws -> SandboxHarness {
        var credentials = SandboxCredentials.standard
        credentials.applications[0].certificates = [ClientCertificate.certificate]
        return try SandboxHarness(credentials: credentials)
    }

    private func thumbprint(_ name: String) throws -> String {
        let lines = ClientCertificate.certificate.split(separator: "\n").filter { !$0.hasPrefix("-----") }
        let bytes = try #require(Base64Text.decode(lines.joined()))
        return name == "x5t"
            ? Base64Text.encodeURL(Insecure.SHA1.hash(data: bytes)) : Base64Text.encodeURL(SHA256.hash(data: bytes))
    }

    private func assertion(
        _ claims: Claims = Claims(),
        algorithm: String = "PS256",
        thumbprintName: String = "x5t#S256",
        thumbprint: String? = nil
    ) async throws -> String {
        let key = try Insecure.RSA.PrivateKey(pem: ClientCertificate.key)
        let keys = JWTKeyCollection()
        if algorithm == "PS256" {
            await keys.add(pss: key, digestAlgorithm: .sha256)
        } else {
            await keys.add(rsa: key, digestAlgorithm: .sha256)
        }
        let value = try thumbprint ?? self.thumbprint(thumbprintName)
        return try await keys.sign(claims, header: [thumbprintName: .string(value)])
    }

    private func ask(_ assertion: String, harness: SandboxHarness? = nil) async throws -> Answer {
        let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        let scope = SandboxHarness.graphScope
        let form = "grant_type=client_credentials&client_id=\(Self.clientID)&scope=\(scope)"
        return try await (harness ?? self.harness()).askToken(
            form: form + "&client_assertion_type=\(type)&client_assertion=\(assertion)"
        )
    }

    @Test(arguments: [("PS256", "x5t#S256"), ("RS256", "x5t#S256"), ("RS256", "x5t")])
    func `takes an assertion of the registered key`(algorithm: String, thumbprintName: String) async throws {
        let answer = try await ask(assertion(algorithm: algorithm, thumbprintName: thumbprintName))
        #expect(answer.status == 200)
        #expect(answer.text("access_token")?.isEmpty == false)
    }

    @Test func `takes the domain in the audience`() async throws {
        let claims = Claims(aud: "\(SandboxHarness.login)/contoso.example/oauth2/v2.0/token")
        #expect(try await ask(assertion(claims)).status == 200)
    }

    @Test(arguments: ["aud", "iss", "sub", "exp", "nbf"])
    func `refuses an assertion whose claim is wrong`(claim: String) async throws {
        var claims = Claims()
        switch claim {
        case "aud": claims.aud = "https://login.microsoftonline.us/\(Tenant.tenantID)/oauth2/v2.0/token"
        case "iss": claims.iss = "somebody"
        case "sub": claims.sub = "somebody"
        case "exp": claims.exp = WireTime.unixSeconds(SandboxHarness.now) - 400
        default: claims.nbf = WireTime.unixSeconds(SandboxHarness.now) + 400
        }
        let answer = try await ask(assertion(claims))
        let code: Int64 = ["exp", "nbf"].contains(claim) ? 500_133 : 50_013
        #expect(answer.status == 401)
        #expect(answer["error_codes"] == .array([.long(code)]))
    }

    @Test func `refuses a certificate that is not registered`() async throws {
        let answer = try await ask(assertion(), harness: SandboxHarness())
        #expect(answer["error_codes"] == .array([.long(700_027)]))
        #expect(try await ask(assertion(thumbprint: "AAAA"))["error_codes"] == .array([.long(700_027)]))
    }

    @Test func `refuses a signature that does not fit`() async throws {
        let parts = try await assertion().split(separator: ".").map(String.init)
        let other = try await assertion(Claims(jti: "another")).split(separator: ".").map(String.init)
        let answer = try await ask("\(parts[0]).\(parts[1]).\(other[2])")
        #expect(answer["error_codes"] == .array([.long(700_027)]))
    }

    @Test(arguments: ["junk", "a.b.c", "e30.e30"])
    func `refuses text that is no assertion`(text: String) async throws {
        let answer = try await ask(text)
        #expect(answer.status == 400)
        #expect(answer["error_codes"] == .array([.long(50_027)]))
    }
}
