/// A kind of thing that Defender can be asked about.
///
/// Raw values are the names used in output and in options; ``init(name:)`` reads them in any case.
public enum EntityKind: String, CaseIterable, Sendable, Hashable {
    /// One IPv4 address in dotted form.
    case ipv4 = "IPv4"
    /// An IPv4 range in prefix notation; the value has its host bits cleared.
    case ipv4CIDR = "IPv4CIDR"
    /// One IPv6 address in the canonical text form of RFC 5952, without a zone.
    case ipv6 = "IPv6"
    /// A domain name of at least two labels, lower case, international labels in Punycode, no trailing dot.
    case domain
    /// A URL; scheme and host in lower case, the rest as written. Without a scheme only when a path follows the host.
    case url
    /// 32 hexadecimal digits in lower case.
    case md5 = "MD5"
    /// 40 hexadecimal digits in lower case.
    case sha1 = "SHA1"
    /// 64 hexadecimal digits in lower case.
    case sha256 = "SHA256"
    /// An e-mail address in lower case.
    case email
    /// A CVE identifier in upper case.
    case cve
    /// A 48-bit hardware address, lower case, its six bytes separated by colons.
    case mac = "MAC"
    /// A device of the tenant: its name or its 40-digit id. Recognised in text only on request.
    case device
    /// An account: name, `DOMAIN\user`, user principal name or SID. Recognised in text only on request.
    case account
    /// Any text. Recognised only on request: each line that is nothing else.
    case string

    /// Reads a kind's name in any case; nil for an unknown name.
    public init?(name: String) {
        let wanted = name.lowercased()
        guard let kind = Self.allCases.first(where: { $0.rawValue.lowercased() == wanted }) else { return nil }
        self = kind
    }

    /// The kinds that are unmistakable enough to be looked for in any text: all but device, account and string.
    public static let inText: Set<EntityKind> = Set(allCases).subtracting([.device, .account, .string])
}
