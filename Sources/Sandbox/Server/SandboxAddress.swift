/// Where a ``SandboxServer`` listens.
package struct SandboxAddress: Sendable, Hashable {
    /// `https` or `http`.
    package let scheme: String
    /// The host name that clients use: `localhost` with TLS (the certificate's name), else the bound address.
    package let host: String
    /// The bound port.
    package let port: Int

    /// `https://localhost:8443`, without a closing slash: base of login, Graph and endpoint API alike.
    package var origin: String { "\(scheme)://\(host):\(port)" }
}
