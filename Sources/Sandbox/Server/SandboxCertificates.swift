import Crypto
import FoundationEssentials
import SwiftASN1
import X509

/// A certificate authority of the sandbox's own, and the server certificate that it signed.
package struct SandboxCertificates: Sendable {
    /// The CA's certificate in PEM, for clients to trust (`--tls-ca-out`).
    package let authorityPEM: String
    let leafPEM: String
    let leafKeyPEM: String

    /// Makes a new CA and a certificate for `localhost` and `127.0.0.1`, valid from yesterday for 30 days.
    package static func make() throws -> SandboxCertificates {
        let authority = try Issuer()
        let key = P256.Signing.PrivateKey()
        let leaf = try authority.issue(for: key.publicKey)
        return SandboxCertificates(
            authorityPEM: try authority.certificate.serializeAsPEM().pemString + "\n",
            leafPEM: try leaf.serializeAsPEM().pemString,
            leafKeyPEM: key.pemRepresentation
        )
    }
}

/// The authority while it is in use; its key is gone afterwards.
private struct Issuer {
    let certificate: Certificate
    private let key = P256.Signing.PrivateKey()

    init() throws {
        let name = try DistinguishedName {
            OrganizationName("Defender Lens")
            CommonName("Defender Lens sandbox CA")
        }
        let publicKey = Certificate.PublicKey(key.publicKey)
        certificate = try Self.certificate(
            of: publicKey,
            subject: name,
            issuer: name,
            issuerKey: key,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                SubjectKeyIdentifier(hash: publicKey)
            }
        )
    }

    /// A certificate for a server on this machine.
    func issue(for serverKey: P256.Signing.PublicKey) throws -> Certificate {
        let publicKey = Certificate.PublicKey(serverKey)
        let authorityID = SubjectKeyIdentifier(hash: Certificate.PublicKey(key.publicKey)).keyIdentifier
        return try Self.certificate(
            of: publicKey,
            subject: DistinguishedName { CommonName("localhost") },
            issuer: certificate.subject,
            issuerKey: key,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames([
                    .dnsName("localhost"), .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
                ])
                SubjectKeyIdentifier(hash: publicKey)
                AuthorityKeyIdentifier(keyIdentifier: authorityID)
            }
        )
    }

    private static func certificate(
        of publicKey: Certificate.PublicKey,
        subject: DistinguishedName,
        issuer: DistinguishedName,
        issuerKey: P256.Signing.PrivateKey,
        extensions: Certificate.Extensions
    ) throws -> Certificate {
        let day = 86_400.0
        return try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: publicKey,
            notValidBefore: Date.now.addingTimeInterval(-day),
            notValidAfter: Date.now.addingTimeInterval(29 * day),
            issuer: issuer,
            subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: extensions,
            issuerPrivateKey: Certificate.PrivateKey(issuerKey)
        )
    }
}
