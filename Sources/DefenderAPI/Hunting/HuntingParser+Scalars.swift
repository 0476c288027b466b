/// The three words of JSON.
enum HuntingWord: Sendable {
    case null
    case isTrue
    case isFalse

    var letters: [UInt8] {
        switch self {
        case .null: HuntingWord.nullLetters
        case .isTrue: HuntingWord.trueLetters
        case .isFalse: HuntingWord.falseLetters
        }
    }

    private static let nullLetters = Array("null".utf8)
    private static let trueLetters = Array("true".utf8)
    private static let falseLetters = Array("false".utf8)
}

extension HuntingParser {
    /// Begins a string, a number or a word.
    mutating func beginScalar(_ byte: UInt8) throws(HuntingParseError) {
        noteScalarSection()
        switch byte {
        case UInt8(ascii: "\""): beginString(valueTarget)
        case UInt8(ascii: "n"): beginWord(.null)
        case UInt8(ascii: "t"): beginWord(.isTrue)
        case UInt8(ascii: "f"): beginWord(.isFalse)
        case UInt8(ascii: "-"), 0x30...0x39:
            scratch.removeAll(keepingCapacity: true)
            state = .number
        default: throw failure("no value")
        }
    }

    private var valueTarget: Target {
        if isCell { return slot.map(Target.cell) ?? .nowhere }
        return depth == 3 && section == .schema ? .scratch : .nowhere
    }

    private mutating func beginWord(_ word: HuntingWord) {
        self.word = word
        wordPosition = 1
        state = .word
        position += 1
    }

    /// Reads the next letter of a word.
    mutating func readWord(_ byte: UInt8) throws(HuntingParseError) {
        let letters = word.letters
        guard byte == letters[wordPosition] else { throw failure("an unknown word") }
        wordPosition += 1
        position += 1
        guard wordPosition == letters.count else { return }
        state = .comma
        guard isCell, let slot else { return }
        switch word {
        case .null: rows.close(slot, .null)
        case .isTrue: rows.close(slot, .isTrue)
        case .isFalse: rows.close(slot, .isFalse)
        }
    }

    /// Reads the characters of a number up to its end or that of the chunk.
    mutating func scanNumber(_ chunk: [UInt8]) throws(HuntingParseError) {
        let bytes = chunk.span
        let start = position
        var index = start
        var isPlain = scratch.isEmpty
        while index < bytes.count, JSONNumber.mayContain(bytes[index]) {
            if !(0x30...0x39).contains(bytes[index]) { isPlain = false }
            index += 1
        }
        position = index
        let digits = chunk[start..<index]
        guard index < bytes.count else { return scratch.append(contentsOf: digits) }
        if isPlain, digits.count == 1 || bytes[start] != UInt8(ascii: "0") { return endNumber(digits) }
        scratch.append(contentsOf: digits)
        guard JSONNumber.isValid(scratch[...]) else { throw failure("a malformed number") }
        endNumber(scratch[...])
    }

    private mutating func endNumber(_ digits: ArraySlice<UInt8>) {
        state = .comma
        guard isCell, let slot else { return }
        rows.append(digits, to: slot)
        rows.close(slot, .number)
    }
}
