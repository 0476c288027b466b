/// An IPv4 address with the length of a network prefix.
struct IPv4Network: Equatable {
    /// In host byte order.
    let address: UInt32
    /// From 0 to 32.
    let prefix: Int

    init(address: UInt32, prefix: Int) {
        self.address = address
        self.prefix = prefix
    }

    /// Reads `a.b.c.d` with an optional `/n`; white space around it is allowed.
    init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8).drop { $0 == 0x20 }
        var address: UInt32 = 0
        var index = bytes.startIndex
        for part in 0..<4 {
            if part > 0 {
                guard index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") else { return nil }
                index += 1
            }
            guard let octet = Self.number(bytes, &index, limit: 255) else { return nil }
            address = address << 8 | UInt32(octet)
        }
        var prefix = 32
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "/") {
            index += 1
            guard let read = Self.number(bytes, &index, limit: 32) else { return nil }
            prefix = read
        }
        guard bytes[index...].allSatisfy({ $0 == 0x20 }) else { return nil }
        self.init(address: address, prefix: prefix)
    }

    private static func number(_ bytes: ArraySlice<UInt8>, _ index: inout Int, limit: Int) -> Int? {
        let start = index
        var value = 0
        while index < bytes.endIndex, index - start < 4, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start && value <= limit ? value : nil
    }

    /// The bits that a prefix of this length keeps.
    static func mask(_ prefix: Int) -> UInt32 {
        prefix <= 0 ? 0 : prefix >= 32 ? .max : ~(.max >> UInt32(prefix))
    }

    /// True when all addresses of the other network are in this one.
    func contains(_ other: IPv4Network) -> Bool {
        other.prefix >= prefix && other.address & Self.mask(prefix) == base
    }

    /// The first address of the network.
    var base: UInt32 { address & Self.mask(prefix) }

    static func text(_ address: UInt32) -> String {
        "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
    }
}
