/// The address of a service: scheme, authority and a path prefix; https, or http on the loopback interface.
package struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// `https` or `http`.
    package let scheme: String
    /// Host in lower case, with the port unless it is the scheme's own.
    package let authority: String
    /// Empty, or a path that begins with `/` and does not end with one.
    package let path: String

    /// Parses an address.
    ///
    /// Nil for another scheme, for http to a host that is not loopback, for user information, query, fragment, white
    /// space, and an empty host. Closing slashes are dropped.
    package init?(_ text: String) {
        guard let separator = text.firstRange(of: "://") else { return nil }
        let scheme = text[..<separator.lowerBound].lowercased()
        let rest = text[separator.upperBound...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        guard let authority = BaseURL.authority(rest[..<slash], scheme: scheme) else { return nil }
        guard rest[slash...].utf8.allSatisfy({ $0.isLetterOrDigit || "/-._~%".utf8.contains($0) }) else { return nil }
        var path = rest[slash...]
        while path.last == "/" { path.removeLast() }
        self.scheme = scheme
        self.authority = authority
        self.path = String(path)
    }

    /// The address as text, without a closing slash.
    package var description: String { "\(scheme)://\(authority)\(path)" }

    /// The host without port; an IPv6 address with its brackets.
    package var host: String { BaseURL.splitPort(authority[...]).host }

    private static func authority(_ text: Substring, scheme: String) -> String? {
        let (host, port) = splitPort(text.lowercased()[...])
        guard !host.isEmpty, host.utf8.allSatisfy({ $0.isLetterOrDigit || "-.:[]_".utf8.contains($0) }) else {
            return nil
        }
        if let port, UInt16(port) == nil { return nil }
        guard !host.contains(":") || (host.hasPrefix("[") && host.hasSuffix("]")) else { return nil }
        switch (scheme, port) {
        case ("https", nil), ("https", "443"): return host
        case ("https", let port?): return "\(host):\(port)"
        case ("http", _) where !isLoopback(host): return nil
        case ("http", nil), ("http", "80"): return host
        case ("http", let port?): return "\(host):\(port)"
        default: return nil
        }
    }

    private static func splitPort(_ text: Substring) -> (host: String, port: String?) {
        guard let colon = text.lastIndex(of: ":"), !text[colon...].contains("]") else { return (String(text), nil) }
        return (String(text[..<colon]), String(text[text.index(after: colon)...]))
    }

    private static func isLoopback(_ host: String) -> Bool {
        let octets = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return host == "localhost" || host == "[::1]"
            || (octets.count == 4 && octets[0] == 127 && !octets.contains(nil))
    }
}
