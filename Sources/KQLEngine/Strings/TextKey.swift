/// Hashes and compares texts, with regard to the case of ASCII letters or without.
struct TextKey {
    let ignoresCase: Bool

    /// The same for texts that are equal.
    func hash(_ text: Span<UInt8>) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place + 8 < text.count {
            hash = Self.mix(hash ^ word(text, place))
            place += 8
        }
        // The last word may overlap the one before.
        return ByteHash.mix(Self.mix(hash ^ last(text)))
    }

    func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        var place = 0
        while place + 8 < left.count {
            if word(left, place) != word(right, place) { return false }
            place += 8
        }
        return last(left) == last(right)
    }

    @inline(__always)
    private func word(_ text: Span<UInt8>, _ place: Int) -> UInt64 {
        let word = text.word(at: place)
        return ignoresCase ? ByteWord.lower(word) : word
    }

    /// The last eight bytes of a text, or all of a shorter one.
    @inline(__always)
    private func last(_ text: Span<UInt8>) -> UInt64 {
        if text.count >= 8 { return word(text, text.count - 8) }
        var word: UInt64 = 0
        for index in text.indices { word = word << 8 | UInt64(text[index]) }
        return ignoresCase ? ByteWord.lower(word) : word
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}
