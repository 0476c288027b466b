extension HuntingParser {
    /// Begins a member name, and ends it at once when it is the one that the last row had here.
    mutating func beginKey(_ chunk: [UInt8]) throws(HuntingParseError) {
        if isCell, let (expected, length) = rows.matchExpectedKey(chunk, at: position + 1) {
            slot = expected
            position += length + 2
            state = .colon
            let bytes = chunk.span
            if position + 1 < bytes.count, bytes[position] == UInt8(ascii: ":") {
                position += 1
                state = .value
                if bytes[position] == UInt8(ascii: "\"") { beginString(slot.map(Target.cell) ?? .nowhere) }
            }
            return
        }
        isKey = true
        let isRead = depth == 1 || (depth == 3 && section != .other)
        beginString(isRead ? .scratch : .nowhere)
    }

    /// Begins a string; the position stands at its opening quote.
    mutating func beginString(_ target: Target) {
        self.target = target
        if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
        state = .string
        position += 1
    }

    /// Reads characters up to the closing quote or the end of the chunk.
    mutating func scanString(_ chunk: [UInt8]) throws(HuntingParseError) {
        let bytes = chunk.span
        while position < bytes.count {
            copyPlain(chunk)
            guard position < bytes.count else { return }
            guard bytes[position] >= 0x20 else { throw failure("a control character in a string") }
            let isEnd = bytes[position] == UInt8(ascii: "\"")
            position += 1
            if isEnd {
                flushSurrogate()
                return try endString()
            }
            state = .escape
            guard position < bytes.count, bytes[position] != UInt8(ascii: "u") else { return }
            try readEscape(bytes[position])
        }
    }

    /// Copies what needs no thought: plain characters, and in cells the one-letter escapes too.
    private mutating func copyPlain(_ chunk: [UInt8]) {
        if case .cell(let slot) = target, highSurrogate == nil {
            position = rows.copyString(chunk, from: position, to: slot)
            return
        }
        let bytes = chunk.span
        let start = position
        while position < bytes.count, HuntingRows.isPlain(bytes[position]) { position += 1 }
        guard position > start else { return }
        flushSurrogate()
        switch target {
        case .nowhere: break
        case .scratch: scratch.append(contentsOf: chunk[start..<position])
        case .cell(let slot): rows.append(chunk[start..<position], to: slot)
        }
    }

    /// Reads the character after a backslash.
    mutating func readEscape(_ byte: UInt8) throws(HuntingParseError) {
        if byte == UInt8(ascii: "u") {
            (unit, unitDigits, state) = (0, 0, .unicode)
        } else {
            guard let plain = JSONEscape.plain(byte) else { throw failure("an unknown escape") }
            flushSurrogate()
            append(plain)
            state = .string
        }
        position += 1
    }

    /// Reads one of the four digits of a `\u` escape.
    mutating func readUnicode(_ byte: UInt8) throws(HuntingParseError) {
        guard let digit = JSONEscape.hexDigit(byte) else { throw failure("no hexadecimal digit") }
        unit = unit << 4 | UInt16(digit)
        unitDigits += 1
        position += 1
        guard unitDigits == 4 else { return }
        state = .string
        if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
            highSurrogate = nil
            append(JSONEscape.scalar(high: high, low: unit))
        } else {
            flushSurrogate()
            if UTF16.isLeadSurrogate(unit) { highSurrogate = unit } else { append(Unicode.Scalar(unit) ?? "\u{FFFD}") }
        }
    }

    /// Writes U+FFFD for a leading surrogate that nothing followed.
    private mutating func flushSurrogate() {
        guard highSurrogate != nil else { return }
        highSurrogate = nil
        append("\u{FFFD}" as Unicode.Scalar)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        switch target {
        case .nowhere: break
        case .scratch: scratch.append(byte)
        case .cell(let slot): rows.append(byte, to: slot)
        }
    }

    private mutating func endString() throws(HuntingParseError) {
        guard isKey else {
            endText()
            state = .comma
            return
        }
        isKey = false
        state = .colon
        switch (depth, section) {
        case (1, _): section = Section(name: try scratchText())
        case (3, .results): slot = rows.slot(for: try scratchText())
        case (3, .schema): schema.member = try scratchText().lowercased()
        default: break
        }
    }

    private mutating func endText() {
        switch target {
        case .cell(let slot): rows.close(slot, .string)
        case .scratch: schema.set(String(decoding: scratch, as: UTF8.self))
        case .nowhere: break
        }
    }

    private func scratchText() throws(HuntingParseError) -> String {
        guard let text = String(validating: scratch, as: UTF8.self) else { throw failure("a name is not UTF-8") }
        return text
    }
}

extension HuntingParser.Section {
    fileprivate init(name: String) {
        switch name.lowercased() {
        case "schema": self = .schema
        case "results": self = .results
        default: self = .other
        }
    }
}
