import KQL

/// What `hll()` keeps of a set of values: their hashes, all of them, so that counts over it are exact up to
/// collisions of 64 bits.
enum HashSketch {
    private static let member = "hashes"

    static func sketch(_ hashes: some Sequence<Int64>) -> KQLDynamic {
        .object([.init(name: member, value: .array(hashes.sorted().map { .long($0) }))])
    }

    /// The hashes of a sketch; nil for a value that is none.
    static func hashes(of sketch: KQLDynamic) -> [Int64]? {
        guard case .array(let elements)? = sketch[member: member] else { return nil }
        return elements.compactMap { if case .long(let hash) = $0 { hash } else { nil } }
    }

    static func hash(_ value: KQLValue) -> Int64 {
        Int64(bitPattern: XXHash64.hash(HashFunctions.bytes(Membership.key(value))))
    }
}
