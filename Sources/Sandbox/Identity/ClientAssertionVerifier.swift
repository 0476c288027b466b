import Crypto
import FoundationEssentials
import JWTKit
import KQL
import KQLEngine

/// Checks the signed assertion with which an application proves that it holds the key of its certificate.
///
/// Source: <https://learn.microsoft.com/entra/identity-platform/certificate-credentials> (read 2026-11-22).
struct ClientAssertionVerifier {
    let application: SandboxApplication
    /// Values of `aud` that name this endpoint.
    let audiences: [String]
    /// Seconds since 1970.
    let now: Int64

    /// Seconds that a client's clock may be off.
    private static let skew: Int64 = 300

    /// - Throws: ``TokenFailure`` 50027 for text that is no JWT, 700027 for the key or signature, 50013 for `aud`,
    ///   `iss` and `sub`, 500133 for the time.
    func verify(_ assertion: String) async throws {
        let parts = assertion.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = object(parts[0]), let claims = object(parts[1]) else {
            throw TokenFailure(50_027)
        }
        try await checkSignature(of: assertion, header: header)
        try checkNames(in: claims)
        try checkTime(in: claims)
    }

    private func object(_ part: Substring) -> KQLDynamic? {
        Base64Text.decode(part).flatMap { KQLDynamic(json: $0) }
    }

    private func checkSignature(of assertion: String, header: KQLDynamic) async throws {
        guard let certificate = certificate(namedIn: header) else {
            throw TokenFailure(700_027, "no registered certificate has this thumbprint")
        }
        let key = try Insecure.RSA.PublicKey(certificatePEM: certificate)
        let keys = JWTKeyCollection()
        switch WireObject.text(header[member: "alg"]) {
        case "PS256": await keys.add(pss: key, digestAlgorithm: .sha256)
        case "RS256": await keys.add(rsa: key, digestAlgorithm: .sha256)
        default: throw TokenFailure(700_027, "the algorithm is neither PS256 nor RS256")
        }
        let token = assertion.split(separator: ".")
        // The header's own `kid` must not choose the key: the thumbprint has.
        do {
            let parts = Array("\(token[0]).\(token[1]).\(token[2])".utf8)
            _ = try await keys.verify(parts, as: AssertionClaims.self, iteratingKeys: true)
        } catch {
            throw TokenFailure(700_027, "the signature does not fit the key")
        }
    }

    private func certificate(namedIn header: KQLDynamic) -> String? {
        application.certificates.first { pem in
            guard let bytes = Self.derBytes(ofPEM: pem) else { return false }
            if let thumbprint = WireObject.text(header[member: "x5t#S256"]) {
                return Base64Text.decode(thumbprint) == Array(SHA256.hash(data: bytes))
            }
            guard let thumbprint = WireObject.text(header[member: "x5t"]) else { return false }
            return Base64Text.decode(thumbprint) == Array(Insecure.SHA1.hash(data: bytes))
        }
    }

    private static func derBytes(ofPEM pem: String) -> [UInt8]? {
        let lines = pem.split(whereSeparator: \.isNewline).drop { !$0.hasPrefix("-----BEGIN CERTIFICATE") }.dropFirst()
        return Base64Text.decode(lines.prefix { !$0.hasPrefix("-----") }.joined())
    }

    private func checkNames(in claims: KQLDynamic) throws(TokenFailure) {
        let audience = WireObject.text(claims[member: "aud"]) ?? ""
        guard audiences.contains(where: { $0.lowercased() == audience.lowercased() }) else {
            throw TokenFailure(50_013, "aud")
        }
        for name in ["iss", "sub"] {
            guard WireObject.text(claims[member: name])?.lowercased() == application.clientID else {
                throw TokenFailure(50_013, name)
            }
        }
    }

    private func checkTime(in claims: KQLDynamic) throws(TokenFailure) {
        guard case .long(let end)? = claims[member: "exp"], end > now - Self.skew else { throw TokenFailure(500_133) }
        if case .long(let start)? = claims[member: "nbf"], start > now + Self.skew { throw TokenFailure(500_133) }
    }
}

/// The claims are read and checked beside JWTKit, which only looks at the signature.
private struct AssertionClaims: JWTPayload {
    func verify(using algorithm: some JWTAlgorithm) async throws {}
}
