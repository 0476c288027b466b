/// How an app registration proves who it is.
package enum Credential: Hashable, Sendable {
    /// A client secret: its value, not its id.
    case secret(Secret)
    /// A certificate registered with the app, and its private key.
    case certificate(CertificateCredential)
}

/// A certificate and its RSA private key, both as PEM text.
package struct CertificateCredential: Hashable, Sendable {
    /// The certificate: one or more PEM blocks, of which the first is the app's.
    package let certificatePEM: String
    /// The private key: PKCS#1 or PKCS#8, unencrypted, RSA with at least 2,048 bits.
    package let privateKeyPEM: Secret

    /// Creates a credential; the texts are parsed when the first token is asked for.
    package init(certificatePEM: String, privateKeyPEM: Secret) {
        self.certificatePEM = certificatePEM
        self.privateKeyPEM = privateKeyPEM
    }
}
