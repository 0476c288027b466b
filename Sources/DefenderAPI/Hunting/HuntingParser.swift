/// What is wrong with a hunting answer, and where.
struct HuntingParseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The offset in the body at which reading stopped, or the body's length.
    let offset: Int
    /// What was expected or found there; never a part of the answer.
    let reason: String

    var description: String { "\(reason) at byte \(offset)" }
}

/// Reads a hunting answer, `{"schema": […], "results": [{…}, …]}`, into columns while its chunks arrive.
///
/// The body may be cut anywhere: nothing is read twice and no chunk is kept. Strings go straight into their column's
/// buffer; arrays and objects in a cell are checked and kept as they came. Members may come in any order and spelling
/// of case; other members are skipped.
struct HuntingParser {
    /// What the next byte may be.
    enum State: UInt8 {
        case value
        case firstElement
        case firstKey
        case key
        case colon
        case comma
        case string
        case escape
        case unicode
        case number
        case word
        case end
    }

    /// The member of the root object that is being read.
    enum Section: UInt8 {
        case other
        case schema
        case results
    }

    /// Where the bytes of a string go.
    enum Target: Equatable {
        case nowhere
        case scratch
        case cell(Int)
    }

    var state = State.value
    var section = Section.other
    var depth = 0
    /// Bit n is set when the container at depth n + 1 is an object.
    private var objects: UInt64 = 0

    var isKey = false
    var target = Target.nowhere
    var scratch: [UInt8] = []
    var unit: UInt16 = 0
    var unitDigits = 0
    var highSurrogate: UInt16?
    var word: HuntingWord = .null
    var wordPosition = 0

    var rows: HuntingRows
    /// The column of the value that follows; nil for values that are skipped.
    var slot: Int?
    private var rawStart: Int?
    private var hasResults = false
    var schema = HuntingSchemaReader()
    /// The number of bytes in earlier chunks.
    private var consumed = 0
    /// The position in the present chunk at which reading stops when something is wrong.
    var position = 0

    init(limits: HuntingLimits = HuntingLimits()) {
        rows = HuntingRows(limits: limits)
    }

    /// Reads the next part of the body.
    ///
    /// - Throws: ``HuntingParseError``, after which the parser must not be used again.
    mutating func push(_ chunk: [UInt8]) throws(HuntingParseError) {
        let bytes = chunk.span
        position = 0
        while position < bytes.count {
            switch state {
            case .string: try scanString(chunk)
            case .escape: try readEscape(bytes[position])
            case .unicode: try readUnicode(bytes[position])
            case .number: try scanNumber(chunk)
            case .word: try readWord(bytes[position])
            default: try readStructure(bytes[position], chunk)
            }
        }
        if let start = rawStart, let slot {
            rows.append(chunk[start...], to: slot)
            rawStart = 0
        }
        consumed += bytes.count
        position = 0
    }

    /// Ends the body and returns the table.
    ///
    /// - Throws: ``HuntingParseError`` when the body is incomplete, lacks `results`, or is not UTF-8.
    consuming func finish(requestID: String? = nil) throws(HuntingParseError) -> HuntingTable {
        guard state == .end else { throw failure("the answer ends too early") }
        guard hasResults else { throw failure("the answer has no results") }
        guard let table = rows.table(schema: schema.columns, requestID: requestID) else {
            throw failure("the answer is not UTF-8")
        }
        return table
    }

    func failure(_ reason: String) -> HuntingParseError {
        HuntingParseError(offset: consumed + position, reason: reason)
    }

    private mutating func readStructure(_ byte: UInt8, _ chunk: [UInt8]) throws(HuntingParseError) {
        if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
            return
        }
        switch (state, byte) {
        case (.key, UInt8(ascii: "\"")), (.firstKey, UInt8(ascii: "\"")):
            try beginKey(chunk)
        case (.colon, UInt8(ascii: ":")):
            state = .value
            position += 1
        case (.comma, UInt8(ascii: ",")):
            state = isInObject ? .key : .value
            position += 1
        case (.comma, UInt8(ascii: "}")) where isInObject, (.firstKey, UInt8(ascii: "}")),
            (.comma, UInt8(ascii: "]")) where !isInObject, (.firstElement, UInt8(ascii: "]")):
            closeContainer(chunk)
        case (.value, _), (.firstElement, _):
            try beginValue(byte)
        default:
            throw failure("an unexpected character")
        }
    }

    private var isInObject: Bool { depth > 0 && objects & (1 << UInt64(depth - 1)) != 0 }

    private mutating func beginValue(_ byte: UInt8) throws(HuntingParseError) {
        switch byte {
        case UInt8(ascii: "{"): try openContainer(isObject: true)
        case UInt8(ascii: "["): try openContainer(isObject: false)
        default:
            guard depth != 0, !isRowExpected else { throw failure("no object where one should be") }
            try beginScalar(byte)
        }
    }

    private var isRowExpected: Bool { depth == 2 && section == .results }

    /// True for what stands directly in a row.
    var isCell: Bool { depth == 3 && section == .results }

    private mutating func openContainer(isObject: Bool) throws(HuntingParseError) {
        switch depth {
        case 0 where !isObject: throw failure("the answer is no object")
        case 1 where section == .results:
            guard !isObject, !hasResults else { throw failure("results is no array, or comes twice") }
            hasResults = true
        case 2 where section == .results:
            guard isObject else { throw failure("a row is no object") }
            rows.beginRow()
        case 2 where section == .schema: schema.begin()
        case 3 where section == .results: if slot != nil { rawStart = position }
        case JSONValue.maxDepth...: throw failure("more than \(JSONValue.maxDepth) nested values")
        default: break
        }
        let bit: UInt64 = 1 << UInt64(depth)
        objects = isObject ? objects | bit : objects & ~bit
        depth += 1
        state = isObject ? .firstKey : .firstElement
        position += 1
    }

    private mutating func closeContainer(_ chunk: [UInt8]) {
        depth -= 1
        position += 1
        state = depth == 0 ? .end : .comma
        switch (section, depth) {
        case (.results, 3):
            guard let start = rawStart, let slot else { break }
            rows.append(chunk[start..<position], to: slot)
            rows.close(slot, .json)
            rawStart = nil
        case (.results, 2): rows.endRow()
        case (.schema, 2): schema.end()
        case (.schema, 1): rows.expect(schema.columns)
        default: break
        }
    }

    /// Notes a `results` member without rows.
    mutating func noteScalarSection() {
        if depth == 1, section == .results { hasResults = true }
    }
}
