/// Lower case for the bytes `A` to `Z`; every other byte stays as it is.
enum ASCIIFold {
    static let lower: [UInt8] = (0...255).map { UInt8($0) }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    static let identity: [UInt8] = (0...255).map { UInt8($0) }

    static func isASCII(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0x80 }
    }

    /// UTF-8 of the text with every code point in lower case; the slow way for text beyond ASCII.
    static func unicodeLower(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
        return folded
    }
}
