/// Finds places where a needle may stand: two of its bytes, chosen for being rare, are compared a block at a time.
struct PairSearch {
    private struct Probe {
        let offset: Int
        /// The byte and its other case; the same byte twice where case counts or there is none.
        let one: UInt8
        let other: UInt8
    }

    /// Places that are compared at once.
    private static let block = 32

    private let first: Probe
    private let second: Probe
    private let length: Int

    /// - Parameters:
    ///   - needle: At least one byte, in lower case when case does not count.
    ///   - ignoresCase: True to take ASCII letters of either case.
    init(needle: [UInt8], ignoresCase: Bool) {
        let order = needle.indices.sorted { ByteFrequency.rank(needle[$0]) < ByteFrequency.rank(needle[$1]) }
        let probe = { (offset: Int) in
            let byte = needle[offset]
            let hasCase = ignoresCase && (0x61...0x7A).contains(byte)
            return Probe(offset: offset, one: byte, other: hasCase ? byte & ~0x20 : byte)
        }
        first = probe(order[0])
        second = probe(order[order.count > 1 ? 1 : 0])
        length = needle.count
    }

    /// The first place from `start` on at which both bytes fit and the needle has room; nil when there is none.
    func next(in bytes: Span<UInt8>, from start: Int) -> Int? {
        var place = start
        let last = bytes.count - length
        while place <= last {
            if place <= last - Self.block, !blockFits(bytes, at: place) {
                place += Self.block
                continue
            }
            let end = min(place + Self.block, last + 1)
            while place < end {
                if fits(bytes, at: place) { return place }
                place += 1
            }
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
            let one: UInt8 = left[index] == first.one || left[index] == first.other ? 1 : 0
            let two: UInt8 = right[index] == second.one || right[index] == second.other ? 1 : 0
            found |= one & two
        }
        return found != 0
    }

    private func fits(_ bytes: Span<UInt8>, at place: Int) -> Bool {
        let left = bytes[place + first.offset]
        guard left == first.one || left == first.other else { return false }
        let right = bytes[place + second.offset]
        return right == second.one || right == second.other
    }
}

/// How frequent bytes are in event data.
enum ByteFrequency {
    /// From frequent to rare, in lower case; what is not here is rarer still.
    private static let order = Array(#"eati nosr.cl0d1mu2p\/h-35f46g789bw:yvk_x=,jq"z@"#.utf8)

    private static let ranks: [Int] = (0...255).map { byte in
        order.firstIndex(of: ASCIIFold.lower[byte]).map { order.count - $0 } ?? 0
    }

    /// The higher, the more frequent.
    static func rank(_ byte: UInt8) -> Int { ranks[Int(byte)] }
}
