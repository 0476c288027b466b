/// A text to look for, prepared for comparing eight bytes at once.
struct Needle {
    /// Up to eight bytes of the needle.
    private struct Part {
        let offset: Int
        /// 0x20 in the place of each letter whose case does not count: with that bit set both cases are alike.
        let caseBits: UInt64
        let value: UInt64
    }

    /// In lower case when case does not count.
    let bytes: [UInt8]
    let ignoresCase: Bool
    /// Whole words, the last of which may overlap the one before; for fewer than eight bytes a part of a word.
    private let parts: [Part]
    /// Which bits of a word belong to the needle.
    private let kept: UInt64

    /// - Parameters:
    ///   - bytes: In lower case when case does not count.
    ///   - ignoresCase: True to take ASCII letters of either case.
    init(_ bytes: [UInt8], ignoresCase: Bool) {
        self.bytes = bytes
        self.ignoresCase = ignoresCase
        kept = bytes.count < 8 ? (1 << UInt64(bytes.count * 8)) - 1 : .max
        parts = stride(from: 0, to: bytes.count, by: 8).map { start in
            let offset = max(0, min(start, bytes.count - 8))
            var part = (caseBits: UInt64(0), value: UInt64(0))
            for (index, byte) in bytes[offset...].prefix(8).enumerated() {
                part.value |= UInt64(byte) << UInt64(index * 8)
                part.caseBits |= UInt64(Self.caseBit(of: byte, ignoresCase)) << UInt64(index * 8)
            }
            return Part(offset: offset, caseBits: part.caseBits, value: part.value)
        }
    }

    var count: Int { bytes.count }

    /// The bit that makes both cases of a needle's byte alike, or 0 where case counts or there is none.
    static func caseBit(of byte: UInt8, _ ignoresCase: Bool) -> UInt8 {
        ignoresCase && (0x61...0x7A).contains(byte) ? 0x20 : 0
    }

    /// True when the needle stands at `place`, from which on there are at least ``count`` bytes.
    @inline(__always)
    func stands(in text: Span<UInt8>, at place: Int) -> Bool {
        if place + max(8, count) > text.count { return standsAtEnd(of: text, at: place) }
        for part in parts where (text.word(at: place + part.offset) | part.caseBits) & kept != part.value {
            return false
        }
        return true
    }

    /// Byte by byte, where no whole word is left to read.
    private func standsAtEnd(of text: Span<UInt8>, at place: Int) -> Bool {
        for (index, byte) in bytes.enumerated()
        where text[place + index] | Self.caseBit(of: byte, ignoresCase) != byte {
            return false
        }
        return true
    }
}
