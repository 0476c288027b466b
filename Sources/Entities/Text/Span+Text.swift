/// Reading UTF-8 text that is given as bytes.
extension Span where Element == UInt8 {
    /// The byte at `position`, or 0 outside the text.
    func at(_ position: Int) -> UInt8 {
        position >= 0 && position < count ? self[position] : 0
    }

    /// The bytes of `range`.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for position in range { bytes.append(self[position]) }
        return bytes
    }

    /// The text of `range`.
    func string(_ range: Range<Int>) -> String {
        guard let text = try? UTF8Span(validating: extracting(range)) else {
            return String(decoding: bytes(range), as: UTF8.self)
        }
        return String(copying: text)
    }

    /// The text of `range`, its ASCII letters in lower case.
    func lowercasedString(_ range: Range<Int>) -> String {
        guard range.contains(where: { self[$0].isUppercase }) else { return string(range) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for position in range { bytes.append(self[position].lowercased) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first position of `byte` in `range`.
    func firstPosition(of byte: UInt8, in range: Range<Int>) -> Int? {
        for position in range where self[position] == byte { return position }
        return nil
    }

    /// Whether the bytes from `position` on are those of `word`, which is in lower case, in any ASCII case.
    func hasWord(_ word: String, at position: Int, before end: Int) -> Bool {
        guard position >= 0, position + word.utf8.count <= Swift.min(end, count) else { return false }
        var offset = position
        for byte in word.utf8 {
            guard self[offset].lowercased == byte else { return false }
            offset += 1
        }
        return true
    }

    /// The first position from `start` on, below `end`, whose byte does not satisfy `condition`.
    func end(from start: Int, before end: Int, while condition: (UInt8) -> Bool) -> Int {
        var position = start
        while position < end, condition(self[position]) { position += 1 }
        return position
    }

    /// The lowest position, not below `floor`, from which on all bytes up to `end` satisfy `condition`.
    func start(before end: Int, notBelow floor: Int, while condition: (UInt8) -> Bool) -> Int {
        var position = end
        while position > floor, condition(self[position - 1]) { position -= 1 }
        return position
    }

    /// Decodes the scalar at `position`; nil when the bytes there are not valid UTF-8.
    func scalar(at position: Int, before end: Int) -> (value: UInt32, length: Int)? {
        let first = UInt32(self[position])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, position + length <= end else { return nil }
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let next = UInt32(self[position + offset])
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | next & 0x3F
        }
        let isShortest = value >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80)
        return isShortest && Unicode.Scalar(value) != nil ? (value, length) : nil
    }
}
