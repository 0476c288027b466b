/// A set of kinds as bits: it is asked for every candidate, where hashing would show.
struct KindSet {
    private let bits: UInt16

    init(_ kinds: Set<EntityKind>) {
        bits = kinds.reduce(0) { $0 | Self.bit($1) }
    }

    func contains(_ kind: EntityKind) -> Bool {
        bits & Self.bit(kind) != 0
    }

    private static func bit(_ kind: EntityKind) -> UInt16 {
        switch kind {
        case .ipv4: 1
        case .ipv4CIDR: 2
        case .ipv6: 4
        case .domain: 8
        case .url: 16
        case .md5: 32
        case .sha1: 64
        case .sha256: 128
        case .email: 256
        case .cve: 512
        case .mac: 1024
        case .device: 2048
        case .account: 4096
        case .string: 8192
        }
    }
}
