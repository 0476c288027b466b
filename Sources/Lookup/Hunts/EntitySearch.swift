import Entities
import HuntingSchema

/// How one entity is looked for in the columns of its kind.
struct EntitySearch: Sendable, Hashable {
    /// The kind of column that can hold the entity.
    let kind: EntityColumnKind
    /// Texts that a column with exactly one value may hold, or that a longer text has; case does not count.
    let forms: [String]
    /// What the answer calls the entity: the name of the kind and its value, both in lower case.
    let key: String
    /// True for a range of addresses, which is compared and not searched.
    let isRange: Bool

    /// Nil for an entity that no column holds: a free text.
    init?(_ entity: Entity) {
        guard let kind = Self.columnKind(of: entity.kind) else { return nil }
        self.kind = kind
        isRange = entity.kind == .ipv4CIDR
        let value = entity.value.lowercased()
        switch entity.kind {
        case .ipv4:
            forms = [value, Self.mappedPrefix + value]
            key = Self.prefix(of: kind) + value
        case .ipv4CIDR:
            forms = []
            key = Self.rangePrefix + value
        case .ipv6:
            forms = [value]
            key = Self.prefix(of: kind) + Self.withoutMapping(value)
        case .mac:
            let digits = value.filter(\.isHexDigit)
            forms = [Self.pairs(of: digits, joinedBy: ":"), Self.pairs(of: digits, joinedBy: "-"), digits]
            key = Self.prefix(of: kind) + digits
        default:
            forms = [value]
            key = Self.prefix(of: kind) + value
        }
    }

    /// How an IPv4 address begins when it is written as an IPv6 address.
    static let mappedPrefix = "::ffff:"
    /// Comes before a range in its key.
    static let rangePrefix = "range:"

    /// Comes before the value in a key, so that equal texts of different kinds stay apart.
    static func prefix(of kind: EntityColumnKind) -> String { kind.rawValue + ":" }

    private static func withoutMapping(_ value: String) -> String {
        let rest = value.dropFirst(mappedPrefix.count)
        return value.hasPrefix(mappedPrefix) && rest.contains(".") ? String(rest) : value
    }

    private static func pairs(of digits: String, joinedBy separator: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, index % 2 == 0 { result += separator }
            result.append(digit)
        }
        return result
    }

    private static func columnKind(of kind: EntityKind) -> EntityColumnKind? {
        switch kind {
        case .ipv4, .ipv4CIDR, .ipv6: .ip
        case .domain: .domain
        case .url: .url
        case .md5: .md5
        case .sha1: .sha1
        case .sha256: .sha256
        case .email: .email
        case .cve: .cve
        case .mac: .mac
        case .device: .device
        case .account: .account
        case .string: nil
        }
    }
}
