/// A host and a port as they stand in a `Host` field or an origin.
struct HostAddress: Sendable, Hashable {
    /// The name or address in small letters; IPv6 addresses without their brackets.
    let name: String
    /// Nil when none is given.
    let port: Int?

    /// Reads `name`, `name:port`, `[address]` or `[address]:port`; nil for anything else.
    init?(_ text: some StringProtocol) {
        let text = text.lowercased()
        let name: Substring
        let rest: Substring
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            name = text[text.index(after: text.startIndex)..<end]
            rest = text[text.index(after: end)...]
            guard name.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return nil }
        } else {
            name = text.prefix { $0 != ":" }
            rest = text[name.endIndex...]
            guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }) else {
                return nil
            }
        }
        guard !name.isEmpty else { return nil }
        self.name = String(name)
        if rest.isEmpty {
            port = nil
        } else {
            guard rest.hasPrefix(":"), rest.dropFirst().allSatisfy(\.isASCII), let port = UInt16(rest.dropFirst())
            else { return nil }
            self.port = Int(port)
        }
    }

    /// Whether a host to bind can only be reached from this machine.
    static func isLoopback(_ host: String) -> Bool {
        let host = host.lowercased()
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
