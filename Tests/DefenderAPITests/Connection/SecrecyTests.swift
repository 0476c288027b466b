import HTTPTransport
import Testing

@testable import DefenderAPI

struct SecrecyTests {
    private static let secret = "top-secret-value"

    private func texts(of value: some Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        return ["\(value)", String(describing: value), String(reflecting: value), dumped]
    }

    @Test func `settings, credentials and clients never show the secret`() {
        let settings = ConnectionSettings.sample
        let certificate = CertificateCredential(certificatePEM: "public", privateKeyPEM: Secret(SecrecyTests.secret))
        for text in texts(of: settings) + texts(of: settings.credential) + texts(of: Secret(SecrecyTests.secret))
            + texts(of: certificate) + texts(of: Credential.certificate(certificate))
        {
            #expect(!text.contains(SecrecyTests.secret))
        }
    }

    @Test func `tokens and cache keys never show what they hold`() {
        let token = AccessToken(value: Secret(SecrecyTests.secret), issued: .now, lifetime: .seconds(60))
        let key = TokenKey(.sample, scope: "scope")
        for text in texts(of: token) + texts(of: key) { #expect(!text.contains(SecrecyTests.secret)) }
    }

    @Test func `errors of a refused sign-in never show the secret`() async throws {
        let body = """
            {"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. \
            \(SecrecyTests.secret)","error_codes":[7000215],"trace_id":"trace"}
            """
        let transport = ScriptedTransport([
            .post("/contoso/oauth2/v2.0/token", status: 401, body)
        ])
        let client = DefenderClient(transport)
        let error = try #require(
            await #expect(throws: APIError.self) { _ = try await client.tokenClaims(for: .graph) }
        )
        #expect(error.code == .unauthorized && error.requestID == "trace")
        #expect(error.serviceCode == "AADSTS7000215")
        #expect(!error.description.contains(SecrecyTests.secret) && !error.message.contains(SecrecyTests.secret))
        #expect(error.message.contains("clientSecret"))
        transport.finish()
    }

    @Test func `the secret is sent in the body of the token request only`() async throws {
        let transport = ScriptedTransport([.token(), .get("/v1.0/security/alerts_v2", #"{"value":[]}"#)])
        _ = try await DefenderClient(transport).alerts(matching: nil, limit: 1)
        for request in transport.requests {
            #expect(!"\(request.head)".contains(SecrecyTests.secret))
        }
        transport.finish()
    }
}
