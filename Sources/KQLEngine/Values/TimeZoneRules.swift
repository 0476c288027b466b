/// The offsets of a time zone from UTC, read from its file (TZif, RFC 9636).
struct TimeZoneRules {
    /// Instants in seconds since 1970 from which an offset in seconds holds, in ascending order.
    private var changes: [(instant: Int64, offset: Int64)] = []
    /// Offset before the first change.
    private var first: Int64 = 0
    /// What holds after the last change.
    private var rule: PosixTimeZone?

    static let utc = TimeZoneRules(offset: 0)

    private init(offset: Int64) {
        first = offset
    }

    /// Nil for bytes that are no such file.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 44, bytes.starts(with: Array("TZif".utf8)) else { return nil }
        var reader = BigEndianReader(bytes: bytes)
        if bytes[4] >= UInt8(ascii: "2") {
            guard let short = Header(&reader), reader.skip(short.length(timeSize: 4)) else { return nil }
        }
        guard let header = Header(&reader), reader.canRead(header.length(timeSize: 8)) else { return nil }
        let instants = (0..<header.times).map { _ in reader.number(8) }
        let indices = (0..<header.times).map { _ in Int(reader.number(1)) }
        let offsets = (0..<header.types).map { _ in
            let offset = reader.number(4)
            _ = reader.number(2)
            return offset
        }
        guard let initial = offsets.first, indices.allSatisfy({ $0 >= 0 && $0 < offsets.count }) else { return nil }
        first = initial
        changes = zip(instants, indices).map { ($0, offsets[$1]) }
        _ = reader.skip(header.names + header.leaps * 12 + header.standards + header.universals)
        rule = PosixTimeZone(reader.line())
    }

    /// Seconds that local time is ahead of UTC at an instant in seconds since 1970.
    func offset(at instant: Int64) -> Int64 {
        guard let last = changes.last, instant < last.instant else {
            return rule?.offset(at: instant) ?? changes.last?.offset ?? first
        }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].offset
    }

    /// The offset for a local time: of one that comes twice or never the later.
    func offset(local: Int64) -> Int64 {
        let after = offset(at: local &+ 86_400)
        let before = offset(at: local &- 86_400)
        if offset(at: local &- after) == after { return after }
        return offset(at: local &- before) == before ? before : after
    }

    private struct Header {
        let universals: Int
        let standards: Int
        let leaps: Int
        let times: Int
        let types: Int
        let names: Int

        init?(_ reader: inout BigEndianReader) {
            guard reader.canRead(44), reader.skip(20) else { return nil }
            let counts = (0..<6).map { _ in Int(reader.number(4)) }
            guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
            (universals, standards, leaps) = (counts[0], counts[1], counts[2])
            (times, types, names) = (counts[3], counts[4], counts[5])
        }

        func length(timeSize: Int) -> Int {
            times * (timeSize + 1) + types * 6 + names + leaps * (timeSize + 4) + standards + universals
        }
    }
}

/// Reads numbers from bytes, the most significant byte first.
private struct BigEndianReader {
    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    func canRead(_ count: Int) -> Bool { count >= 0 && index + count <= bytes.count }

    mutating func skip(_ count: Int) -> Bool {
        guard canRead(count) else { return false }
        index += count
        return true
    }

    /// A signed number of that many bytes; 0 behind the end.
    mutating func number(_ size: Int) -> Int64 {
        guard canRead(size) else { return 0 }
        var value: UInt64 = 0
        for byte in bytes[index..<index + size] { value = value << 8 | UInt64(byte) }
        index += size
        let shift = UInt64(64 - 8 * size)
        return size == 1 ? Int64(value) : Int64(bitPattern: value << shift) >> Int64(shift)
    }

    /// The text of the line that begins here, without the ends of the line around it.
    mutating func line() -> String {
        guard index < bytes.count else { return "" }
        let rest = bytes[index...].drop { $0 == 0x0A }.prefix { $0 != 0x0A }
        return String(decoding: rest, as: UTF8.self)
    }
}
