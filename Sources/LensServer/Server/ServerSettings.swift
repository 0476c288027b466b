/// How a server listens, and whom it lets in.
package struct ServerSettings: Sendable {
    /// Certificate and key of the server itself, as PEM files.
    package struct TLSFiles: Sendable, Hashable {
        /// The certificate, followed by those between it and its authority.
        package var certificate: String
        /// The private key of the certificate.
        package var key: String

        /// Names two files.
        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// The name or address to bind.
    package var host = "127.0.0.1"
    /// 0 to 65535; 0 takes a free port.
    package var port = 8480
    /// Names under which browsers reach the server, without port, beside ``host`` and those of the loopback.
    package var publicNames: [String] = []
    /// Nil serves plain HTTP.
    package var tls: TLSFiles?
    /// Whether a proxy in front of the server speaks TLS for it.
    package var isBehindProxy = false
    /// Whom the server lets in; without any, on the loopback, everyone may look.
    package var accessTokens: [AccessToken] = []
    /// What keeps a caller from using the server up.
    package var limits = ServerLimits()

    /// The defaults: this machine only, nobody named.
    package init() {}
}
