/// Unpacks compressed data (RFC 1951).
struct Inflate {
    /// Most bytes that are unpacked.
    static let maxCount = 16 << 20

    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8] = []

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// The data; nil when they are not well formed or too large.
    static func unpack(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var state = Inflate(bytes)
        var isLast = false
        while !isLast {
            guard let last = state.take(1), let kind = state.take(2) else { return nil }
            isLast = last == 1
            let isDone =
                switch kind {
                case 0: state.readStored()
                case 1: state.readBlock(.fixed, .fixedDistances)
                case 2: state.readDynamic()
                default: false
                }
            guard isDone else { return nil }
        }
        return state.output
    }

    private mutating func take(_ count: Int) -> Int? {
        while bitCount < count {
            guard index < bytes.endIndex else { return nil }
            bits |= UInt32(bytes[index]) << UInt32(bitCount)
            index += 1
            bitCount += 8
        }
        let value = bits & (1 << UInt32(count) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func readStored() -> Bool {
        index -= bitCount / 8
        (bits, bitCount) = (0, 0)
        guard let length = take(16), take(16) != nil, index + length <= bytes.endIndex else { return false }
        output.append(contentsOf: bytes[index..<index + length])
        index += length
        return output.count <= Self.maxCount
    }

    private mutating func readDynamic() -> Bool {
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        guard let literals = take(5), let distances = take(5), let codes = take(4) else { return false }
        var lengths = [Int](repeating: 0, count: 19)
        for place in order.prefix(codes + 4) {
            guard let length = take(3) else { return false }
            lengths[place] = length
        }
        let table = HuffmanTable(lengths)
        var all: [Int] = []
        while all.count < literals + distances + 258 {
            guard let symbol = symbol(table) else { return false }
            if symbol < 16 {
                all.append(symbol)
                continue
            }
            let (bits, base) = symbol == 16 ? (2, 3) : symbol == 17 ? (3, 3) : (7, 11)
            guard let extra = take(bits), let repeated = symbol == 16 ? all.last : 0 else { return false }
            all.append(contentsOf: repeatElement(repeated, count: base + extra))
        }
        guard all.count == literals + distances + 258 else { return false }
        return readBlock(HuffmanTable(Array(all[..<(literals + 257)])), HuffmanTable(Array(all[(literals + 257)...])))
    }

    private mutating func readBlock(_ literals: HuffmanTable, _ distances: HuffmanTable) -> Bool {
        while let symbol = symbol(literals) {
            if symbol == 256 { return true }
            guard output.count < Self.maxCount else { return false }
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            guard symbol - 257 < Self.lengths.count, let extra = take(Self.lengths[symbol - 257].bits),
                let code = self.symbol(distances), code < Self.distances.count,
                let far = take(Self.distances[code].bits)
            else { return false }
            let distance = Self.distances[code].base + far
            guard distance <= output.count else { return false }
            for _ in 0..<Self.lengths[symbol - 257].base + extra { output.append(output[output.count - distance]) }
        }
        return false
    }

    private mutating func symbol(_ table: HuffmanTable) -> Int? {
        var code = 0
        var first = 0
        var place = 0
        for count in table.counts.dropFirst() {
            guard let bit = take(1) else { return nil }
            code |= bit
            if code - count < first { return table.symbols[place + code - first] }
            place += count
            first = (first + count) << 1
            code <<= 1
        }
        return nil
    }

    private static let lengths = steps(start: 3, plain: 8, group: 4, count: 28) + [(258, 0)]
    private static let distances = steps(start: 1, plain: 4, group: 2, count: 30)

    /// Bases and extra bits: `plain` codes without extra bits, then one bit more for each group.
    private static func steps(start: Int, plain: Int, group: Int, count: Int) -> [(base: Int, bits: Int)] {
        var steps: [(base: Int, bits: Int)] = []
        var base = start
        for code in 0..<count {
            let bits = code < plain ? 0 : (code - plain) / group + 1
            steps.append((base, bits))
            base += 1 << bits
        }
        return steps
    }
}

/// The codes of a block: how many of each length, and their symbols in order.
struct HuffmanTable {
    let counts: [Int]
    let symbols: [Int]

    init(_ lengths: [Int]) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths where length > 0 { counts[length] += 1 }
        self.counts = counts
        symbols = (1..<16).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }

    static let fixed = HuffmanTable((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    static let fixedDistances = HuffmanTable(Array(repeating: 5, count: 30))
}
