/// How the network is reached: proxy, certificates, connect time.
package struct NetworkSettings: Sendable, Hashable {
    /// The proxy that all connections go through; nil connects directly.
    package var proxy: ProxyAddress?
    /// A PEM file with certificates to trust besides the system's; nil adds none.
    package var caFile: String?
    /// A PEM file with a certificate chain and its unencrypted key, shown to servers that ask; nil shows none.
    package var clientCertificateFile: String?
    /// How long a connection may take to come about, TLS included.
    package var connectTimeout: Duration

    /// Creates settings; by default a direct connection with the system's certificates.
    package init(
        proxy: ProxyAddress? = nil,
        caFile: String? = nil,
        clientCertificateFile: String? = nil,
        connectTimeout: Duration = .seconds(5)
    ) {
        self.proxy = proxy
        self.caFile = caFile
        self.clientCertificateFile = clientCertificateFile
        self.connectTimeout = connectTimeout
    }
}

/// The address of an HTTP proxy, with the user to name when it wants one.
package struct ProxyAddress: Sendable, Hashable {
    /// Host name or address.
    package let host: String
    /// Port.
    package let port: Int
    /// User name; nil when the proxy wants none.
    let user: String?
    let password: String

    /// Parses `http://[user:password@]host[:port]`; the port is 80 unless given.
    ///
    /// Nil for anything else.
    package init?(_ text: String) {
        guard text.lowercased().hasPrefix("http://") else { return nil }
        var rest = text.dropFirst("http://".count)
        while rest.last == "/" { rest.removeLast() }
        let credentials = rest.lastIndex(of: "@").map { rest[..<$0].split(separator: ":", maxSplits: 1) }
        if let mark = rest.lastIndex(of: "@") { rest = rest[rest.index(after: mark)...] }
        guard !rest.contains(where: { "/?# ".contains($0) }) else { return nil }
        let colon = rest.lastIndex(of: ":").flatMap { rest[$0...].contains("]") ? nil : $0 } ?? rest.endIndex
        let port = colon == rest.endIndex ? 80 : UInt16(rest[rest.index(after: colon)...]).map(Int.init)
        guard let port, port > 0, !rest[..<colon].isEmpty else { return nil }
        host = String(rest[..<colon].filter { $0 != "[" && $0 != "]" })
        self.port = port
        user = credentials?.first.map(String.init)
        password = credentials.flatMap { $0.count > 1 ? String($0[1]) : nil } ?? ""
    }
}

extension ProxyAddress: CustomStringConvertible, CustomReflectable {
    /// Host and port; never the password.
    package var description: String { "http://\(host):\(port)" }

    /// Host and port only.
    package var customMirror: Mirror { Mirror(self, children: ["host": host, "port": port]) }
}
