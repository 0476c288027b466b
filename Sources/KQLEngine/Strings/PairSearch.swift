/// Finds places where a needle may stand: two of its bytes, chosen for being rare, are compared a block at a time.
struct PairSearch {
    private struct Probe {
        let offset: Int
        let byte: UInt8
        /// Set before comparing, so that both cases of a letter are alike.
        let caseBit: UInt8

        /// The top bit of each of eight places that fit.
        @inline(__always)
        func fits(_ text: Span<UInt8>, at place: Int) -> UInt64 {
            let word = text.word(at: place + offset) | UInt64(caseBit) &* ByteWord.ones
            return ByteWord.zeros(word ^ UInt64(byte) &* ByteWord.ones)
        }

        @inline(__always)
        func fits(_ byte: UInt8) -> Bool { byte | caseBit == self.byte }
    }

    /// Places that are compared at once.
    private static let block = 32

    private let first: Probe
    private let second: Probe
    private let length: Int

    /// - Parameters:
    ///   - needle: At least one byte.
    ///   - text: What will be searched: a sample of it shows which bytes of the needle are rare together.
    init(_ needle: Needle, in text: Span<UInt8>) {
        let offsets = ProbeChoice.offsets(needle, in: text)
        let probe = { (offset: Int) in
            let byte = needle.bytes[offset]
            return Probe(offset: offset, byte: byte, caseBit: Needle.caseBit(of: byte, needle.ignoresCase))
        }
        first = probe(offsets.first)
        second = probe(offsets.second)
        length = needle.count
    }

    /// The first of the places, at each of which the needle has room, where both bytes fit; nil when there is none.
    func next(in bytes: Span<UInt8>, _ places: Range<Int>) -> Int? {
        var place = places.lowerBound
        let lastBlock = min(bytes.count - length - Self.block, places.upperBound - 1)
        while place <= lastBlock {
            if blockFits(bytes, at: place) {
                var word = place
                while word < place + Self.block {
                    let found = first.fits(bytes, at: word) & second.fits(bytes, at: word)
                    if found != 0 {
                        let hit = word + found.trailingZeroBitCount >> 3
                        return hit < places.upperBound ? hit : nil
                    }
                    word += 8
                }
            }
            place += Self.block
        }
        while place < places.upperBound {
            if first.fits(bytes[place + first.offset]), second.fits(bytes[place + second.offset]) { return place }
            place += 1
        }
        return nil
    }

    /// True when any of the block's places fits; without an early exit, so that it compiles to vector instructions.
    @inline(__always)
    private func blockFits(_ bytes: Span<UInt8>, at place: Int) -> Bool {
        let left = bytes.extracting(place + first.offset..<place + first.offset + Self.block)
        let right = bytes.extracting(place + second.offset..<place + second.offset + Self.block)
        var found: UInt8 = 0
        for index in 0..<Self.block {
            let one: UInt8 = first.fits(left[index]) ? 1 : 0
            let two: UInt8 = second.fits(right[index]) ? 1 : 0
            found |= one & two
        }
        return found != 0
    }
}
