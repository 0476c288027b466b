/// Makes texts out of the corpus: the same for the same seed.
struct Mutator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// The next text: a query, or two spliced, with up to eight changes.
    mutating func next() -> String {
        var bytes = Array(pick(Corpus.queries).utf8)
        if random(4) == 0 {
            bytes = bytes.prefix(random(bytes.count + 1)) + Array(pick(Corpus.queries).utf8.suffix(random(80)))
        }
        for _ in 0..<random(9) { mutate(&bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        let place = random(bytes.count + 1)
        switch random(5) {
        case 0: bytes.insert(contentsOf: pick(Corpus.pieces).utf8, at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random(12)))
        case 2: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random(256)) }
        case 3:
            let end = min(bytes.count, place + random(40))
            bytes.insert(contentsOf: bytes[place..<end], at: random(bytes.count + 1))
        default:
            let piece = pick(Corpus.pieces)
            bytes.insert(contentsOf: String(repeating: piece, count: random(200)).utf8, at: place)
        }
    }

    private mutating func pick(_ list: [String]) -> String { list[random(list.count)] }

    private mutating func random(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
    }
}
