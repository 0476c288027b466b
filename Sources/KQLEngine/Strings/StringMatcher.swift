/// One string operator with its right-hand side: tests texts in a byte buffer without copying them.
struct StringMatcher {
    private let test: StringOperator.Test
    private let isNegated: Bool
    private let needle: [UInt8]
    /// Maps each byte of a text to the byte that is compared: lower case, or itself.
    private let fold: [UInt8]
    /// The needle has letters beyond ASCII and case does not count: texts are put in lower case first.
    private let foldsUnicode: Bool

    init(_ stringOperator: StringOperator, needle text: String) {
        test = stringOperator.test
        isNegated = stringOperator.isNegated
        let bytes = Array(text.utf8)
        if stringOperator.isCaseSensitive {
            needle = bytes
            fold = ASCIIFold.identity
            foldsUnicode = false
        } else {
            foldsUnicode = !ASCIIFold.isASCII(bytes)
            fold = ASCIIFold.lower
            needle = foldsUnicode ? ASCIIFold.unicodeLower(bytes[...]) : bytes.map { ASCIIFold.lower[Int($0)] }
        }
    }

    /// The answer for each row of a column; a test runs once per entry where rows share them.
    func answers(_ strings: StringColumn) -> [Bool] {
        let isSearch = test != .equals && test != .startsWith && test != .endsWith
        guard isSearch, !foldsUnicode, !needle.isEmpty, strings.pool.count <= strings.count else {
            return strings.test(matches)
        }
        let entries = searchAll(strings.pool)
        return strings.codes.map { codes in codes.map { entries[Int($0)] } } ?? entries
    }

    /// Looks through the texts of a pool as one buffer.
    private func searchAll(_ pool: StringPool) -> [Bool] {
        var answers = [Bool](repeating: isNegated, count: pool.count)
        let search = PairSearch(needle: needle, ignoresCase: fold[0x41] == 0x61)
        var entry = 0
        var place = 0
        while let start = search.next(in: pool.bytes.span, from: place) {
            while pool.offsets[entry + 1] <= start { entry += 1 }
            let range = pool.range(entry)
            if start + needle.count <= range.upperBound, holds(pool.bytes, range, at: start) {
                answers[entry] = !isNegated
                place = range.upperBound
            } else {
                place = start + 1
            }
        }
        return answers
    }

    /// True when the needle stands at `place` as the test demands.
    private func holds(_ bytes: [UInt8], _ range: Range<Int>, at place: Int) -> Bool {
        guard agrees(bytes, at: place) else { return false }
        if test == .contains { return true }
        return (test == .hasSuffix || TermBoundary.isBoundary(bytes, range, at: place))
            && (test == .hasPrefix || TermBoundary.isBoundary(bytes, range, at: place + needle.count))
    }

    func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return matches(bytes, 0..<bytes.count)
    }

    func matches(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if foldsUnicode {
            let folded = ASCIIFold.unicodeLower(bytes[range])
            return fulfils(folded, 0..<folded.count) != isNegated
        }
        return fulfils(bytes, range) != isNegated
    }

    private func fulfils(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let length = needle.count
        guard range.count >= length else { return false }
        switch test {
        case .equals: return range.count == length && agrees(bytes, at: range.lowerBound)
        case .startsWith: return agrees(bytes, at: range.lowerBound)
        case .endsWith: return agrees(bytes, at: range.upperBound - length)
        case .contains: return firstPlace(bytes, range, from: range.lowerBound) != nil
        case .has, .hasPrefix, .hasSuffix: return hasTerm(bytes, range)
        }
    }

    private func hasTerm(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if needle.isEmpty { return true }
        var start = range.lowerBound
        while let place = firstPlace(bytes, range, from: start) {
            if holds(bytes, range, at: place) { return true }
            start = place + 1
        }
        return false
    }

    private func firstPlace(_ bytes: [UInt8], _ range: Range<Int>, from start: Int) -> Int? {
        guard let first = needle.first else { return start }
        var place = start
        let last = range.upperBound - needle.count
        while place <= last {
            if fold[Int(bytes[place])] == first, agrees(bytes, at: place) { return place }
            place += 1
        }
        return nil
    }

    private func agrees(_ bytes: [UInt8], at place: Int) -> Bool {
        var index = place
        for byte in needle {
            if fold[Int(bytes[index])] != byte { return false }
            index += 1
        }
        return true
    }
}
