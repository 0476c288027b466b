import Crypto

/// What a token was issued for; two clients with equal keys share one token.
struct TokenKey: Hashable, Sendable {
    let loginURL: BaseURL
    let tenantID: String
    let clientID: String
    /// A digest of the credential, so that the cache holds no second copy of it.
    let credential: [UInt8]
    let scope: String

    init(_ settings: ConnectionSettings, scope: String) {
        loginURL = settings.loginURL
        tenantID = settings.tenantID.lowercased()
        clientID = settings.clientID.lowercased()
        credential = Array(SHA256.hash(data: Array(settings.credential.material.utf8)))
        self.scope = scope
    }
}

extension Credential {
    /// Everything that makes the credential what it is.
    fileprivate var material: String {
        switch self {
        case .secret(let secret): "secret\n" + secret.exposed
        case .certificate(let pair): "certificate\n" + pair.certificatePEM + "\n" + pair.privateKeyPEM.exposed
        }
    }
}
