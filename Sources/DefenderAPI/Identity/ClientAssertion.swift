import FoundationEssentials
import JWTKit

/// The signed statement by which an app proves that it holds a certificate's key: a JWT with PS256.
///
/// Source: <https://learn.microsoft.com/entra/identity-platform/certificate-credentials> (read 2026-08).
struct ClientAssertion: Sendable {
    /// base64url of the SHA-256 of the certificate's DER form, the header `x5t#S256`.
    let thumbprint: String
    private let key: Insecure.RSA.PrivateKey

    /// How long an assertion may be used.
    static let lifetime = 600.0

    /// Reads the certificate and its key.
    ///
    /// - Throws: ``APIError`` `misconfigured`, naming the setting, when either cannot be read or they do not match.
    init(_ credential: CertificateCredential) throws {
        guard let block = PEMBlock(first: "CERTIFICATE", in: credential.certificatePEM) else {
            throw ClientAssertion.error("certificateFile holds no PEM certificate.", nil)
        }
        guard let keyBlock = PEMBlock(first: "PRIVATE KEY", in: credential.privateKeyPEM.exposed) else {
            throw ClientAssertion.error("certificateKeyFile holds no private key in PEM form.", nil)
        }
        let certified = try ClientAssertion.misconfigured("certificateFile holds no certificate with an RSA key.") {
            try Insecure.RSA.PublicKey(certificatePEM: block.text)
        }
        key = try ClientAssertion.misconfigured(
            "certificateKeyFile holds no unencrypted RSA key of at least 2,048 bits."
        ) { try Insecure.RSA.PrivateKey(pem: keyBlock.text) }
        guard key.publicKey == certified else {
            throw ClientAssertion.error("certificateKeyFile does not belong to certificateFile.", nil)
        }
        thumbprint = block.thumbprint
    }

    /// Returns a new signed assertion.
    ///
    /// - Parameters:
    ///   - clientID: The app's id: issuer and subject.
    ///   - audience: The address of the token endpoint.
    ///   - now: The present time.
    /// - Returns: The JWT in compact form.
    /// - Throws: ``APIError`` `misconfigured` when the key cannot sign.
    func token(clientID: String, audience: String, now: Date) async throws -> String {
        let keys = await JWTKeyCollection().add(pss: key, digestAlgorithm: .sha256)
        let claims = Claims(
            aud: audience,
            iss: clientID,
            sub: clientID,
            jti: UUID().uuidString.lowercased(),
            nbf: Int(now.timeIntervalSince1970),
            iat: Int(now.timeIntervalSince1970),
            exp: Int(now.timeIntervalSince1970 + ClientAssertion.lifetime)
        )
        let header = JWTHeader(fields: ["typ": .string("JWT"), "x5t#S256": .string(thumbprint)])
        do {
            return try await keys.sign(claims, header: header)
        } catch {
            throw ClientAssertion.error("certificateKeyFile cannot be used to sign.", error)
        }
    }

    private struct Claims: JWTPayload {
        let aud: String
        let iss: String
        let sub: String
        let jti: String
        let nbf: Int
        let iat: Int
        let exp: Int

        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }

    private static func misconfigured<Value>(_ message: String, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw ClientAssertion.error(message, error) }
    }

    private static func error(_ message: String, _ underlying: (any Error)?) -> APIError {
        APIError(.misconfigured, message, operation: APIOperation.token.rawValue, underlying: underlying)
    }
}
