import FoundationEssentials
import HTTPTransport
import JWTKit
import Testing

@testable import DefenderAPI

struct ClientAssertionTests {
    private struct Claims: JWTPayload {
        let aud: String
        let iss: String
        let sub: String
        let jti: String
        let nbf: Int
        let exp: Int

        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }

    private static let sample = CertificateCredential(
        certificatePEM: CertificateSample.certificate,
        privateKeyPEM: Secret(CertificateSample.key)
    )

    private static var settings: ConnectionSettings {
        var settings = ConnectionSettings.sample
        settings.credential = .certificate(sample)
        return settings
    }

    @Test func `signs the documented claims with PS256`() async throws {
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        let token = try await ClientAssertion(ClientAssertionTests.sample)
            .token(clientID: "app", audience: "https://login/t", now: now)
        let keys = await JWTKeyCollection().add(
            pss: try Insecure.RSA.PublicKey(certificatePEM: CertificateSample.certificate),
            digestAlgorithm: .sha256
        )
        let claims = try await keys.verify(token, as: Claims.self)
        #expect(claims.aud == "https://login/t" && claims.iss == "app" && claims.sub == "app")
        #expect(claims.nbf == 1_700_000_000 && claims.exp == 1_700_000_600 && claims.jti.count == 36)
        let bytes = try #require(decode(token.split(separator: ".")[0]))
        let header = try JSONValue(parsing: Array(bytes))
        #expect(header["alg"] == .string("PS256") && header["typ"] == .string("JWT"))
        #expect(header["x5t#S256"] == .string(CertificateSample.thumbprint))
    }

    @Test func `sends the assertion instead of a secret`() async throws {
        let transport = ScriptedTransport([.token("h.e30.s")])
        _ = try await DefenderClient(transport, settings: ClientAssertionTests.settings).tokenClaims(for: .graph)
        let body = String(decoding: transport.requests.first?.body ?? [], as: UTF8.self)
        #expect(body.contains("client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"))
        #expect(body.contains("&client_assertion=ey") && !body.contains("client_secret"))
        transport.finish()
    }

    @Test(arguments: [
        ("", CertificateSample.key, "certificateFile"), (CertificateSample.certificate, "", "certificateKeyFile"),
        (CertificateSample.key, CertificateSample.certificate, "certificateFile"),
        (CertificateSample.certificate, CertificateSample.otherKey, "does not belong"),
    ])
    func `names the setting that cannot work`(_ certificate: String, _ key: String, _ word: String) throws {
        let credential = CertificateCredential(certificatePEM: certificate, privateKeyPEM: Secret(key))
        let error = try #require(#expect(throws: APIError.self) { try ClientAssertion(credential) })
        #expect(error.code == .misconfigured && error.message.contains(word), "\(error.message)")
    }

    private func decode(_ text: Substring) -> Data? {
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: base64 + String(repeating: "=", count: (4 - base64.count % 4) % 4))
    }
}
