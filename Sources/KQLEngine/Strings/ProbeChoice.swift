/// Chooses the two bytes of a needle that a search compares first.
enum ProbeChoice {
    /// Bytes at either end of a needle that are thought of.
    private static let candidates = 12
    /// Places that are looked at: runs of consecutive ones, spread over the text.
    private static let runs = 32
    private static let runLength = 64

    /// The byte that fits at the fewest places of a sample, and the one that fits at the fewest of those.
    ///
    /// What is rare in general decides where the sample does not. The two are the same for a needle of one byte.
    static func offsets(_ needle: Needle, in text: Span<UInt8>) -> (first: Int, second: Int) {
        let all = needle.bytes.indices
        let offsets = all.filter { $0 < candidates || $0 >= all.count - candidates }
        let places = sample(text.count - needle.count)
        let first = rarest(offsets, needle, in: text, at: places)
        let rest = places.filter { fits(needle, first, in: text, at: $0) }
        let second = rarest(offsets.filter { $0 != first }, needle, in: text, at: rest)
        return (first, second)
    }

    private static func rarest(_ offsets: [Int], _ needle: Needle, in text: Span<UInt8>, at places: [Int]) -> Int {
        var best = (offset: 0, count: Int.max, rank: Int.max)
        for offset in offsets {
            var count = 0
            for place in places where fits(needle, offset, in: text, at: place) { count += 1 }
            let rank = ByteFrequency.rank(needle.bytes[offset])
            if (count, rank) < (best.count, best.rank) { best = (offset, count, rank) }
        }
        return best.offset
    }

    private static func fits(_ needle: Needle, _ offset: Int, in text: Span<UInt8>, at place: Int) -> Bool {
        let byte = needle.bytes[offset]
        return text[place + offset] | Needle.caseBit(of: byte, needle.ignoresCase) == byte
    }

    /// Places from 0 to `last`; none in a text too short to be worth it.
    private static func sample(_ last: Int) -> [Int] {
        guard last > runs * runLength * 8 else { return [] }
        return (0..<runs).flatMap { run -> [Int] in
            let start = (last - runLength) / runs * run
            return (start..<start + runLength).map { $0 }
        }
    }
}
