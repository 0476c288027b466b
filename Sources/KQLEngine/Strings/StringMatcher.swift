/// One string operator with its right-hand side: tests texts in a byte buffer without copying them.
struct StringMatcher {
    private let test: StringOperator.Test
    private let isNegated: Bool
    private let needle: Needle
    /// The needle has letters beyond ASCII and case does not count: texts are put in lower case first.
    private let foldsUnicode: Bool

    /// Bytes of false hits after which the budget is asked for more time.
    private static let bytesBetweenChecks = 1 << 26

    init(_ stringOperator: StringOperator, needle text: String) {
        test = stringOperator.test
        isNegated = stringOperator.isNegated
        let bytes = Array(text.utf8)
        if stringOperator.isCaseSensitive {
            needle = Needle(bytes, ignoresCase: false)
            foldsUnicode = false
        } else {
            foldsUnicode = !ASCIIFold.isASCII(bytes)
            let folded = foldsUnicode ? ASCIIFold.unicodeLower(bytes[...]) : bytes.map { ASCIIFold.lower[Int($0)] }
            needle = Needle(folded, ignoresCase: !foldsUnicode)
        }
    }

    /// The answer for each row of a column; a test runs once per entry where rows share them.
    ///
    /// - Throws: `timedOut`, `cancelled`.
    func answers(_ strings: StringColumn, _ budget: RunBudget) throws(EngineError) -> [Bool] {
        let isSearch = test != .equals && test != .startsWith && test != .endsWith
        guard isSearch, !foldsUnicode, needle.count > 0 else { return try strings.test(matches) }
        let pool = strings.pool
        let search = PairSearch(needle, in: pool.bytes.span)
        guard let codes = strings.codes else { return try searchAll(pool, search, budget) }
        // One pass over all texts is cheaper than many small searches.
        if pool.count < 4 * codes.count {
            let entries = try searchAll(pool, search, budget)
            return codes.map { entries[Int($0)] }
        }
        return try codes.map { (code) throws(EngineError) in
            let range = pool.range(Int(code))
            if range.count > RunBudget.stride { try budget.check() }
            return stands(in: pool.bytes, range, search) != isNegated
        }
    }

    /// Looks through the texts of a pool as one buffer.
    private func searchAll(
        _ pool: StringPool,
        _ search: PairSearch,
        _ budget: RunBudget
    ) throws(EngineError) -> [Bool] {
        var answers = [Bool](repeating: isNegated, count: pool.count)
        let end = pool.bytes.count - needle.count + 1
        var entry = 0
        var place = 0
        var compared = 0
        while place < end, let start = search.next(in: pool.bytes.span, place..<end) {
            while pool.offsets[entry + 1] <= start { entry += 1 }
            let range = pool.range(entry)
            guard start + needle.count <= range.upperBound, holds(pool.bytes, range, at: start) else {
                place = start + 1
                compared += needle.count
                if compared > Self.bytesBetweenChecks {
                    compared = 0
                    try budget.check()
                }
                continue
            }
            answers[entry] = !isNegated
            // Texts of one kind have the needle in the same place.
            let offset = start - range.lowerBound
            while entry + 1 < pool.count, holdsAt(offset, pool, entry + 1) {
                entry += 1
                answers[entry] = !isNegated
            }
            place = pool.offsets[entry + 1]
        }
        return answers
    }

    private func holdsAt(_ offset: Int, _ pool: StringPool, _ entry: Int) -> Bool {
        let range = pool.range(entry)
        return offset + needle.count <= range.count && holds(pool.bytes, range, at: range.lowerBound + offset)
    }

    /// True when the needle stands at `place` as the test demands.
    private func holds(_ bytes: [UInt8], _ range: Range<Int>, at place: Int) -> Bool {
        guard needle.stands(in: bytes.span, at: place) else { return false }
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
        guard range.count >= needle.count else { return false }
        switch test {
        case .equals: return range.count == needle.count && needle.stands(in: bytes.span, at: range.lowerBound)
        case .startsWith: return needle.stands(in: bytes.span, at: range.lowerBound)
        case .endsWith: return needle.stands(in: bytes.span, at: range.upperBound - needle.count)
        case .contains, .has, .hasPrefix, .hasSuffix: return stands(in: bytes, range, nil)
        }
    }

    /// True when the needle stands anywhere in a text as the test demands.
    private func stands(in bytes: [UInt8], _ range: Range<Int>, _ search: PairSearch?) -> Bool {
        guard needle.count > 0 else { return true }
        // In a long text it pays to look for rare bytes first.
        let isLong = search == nil && range.count > 4096
        let search = isLong ? PairSearch(needle, in: bytes.span.extracting(range)) : search
        var place = range.lowerBound
        let end = range.upperBound - needle.count + 1
        while place < end {
            if let search {
                guard let next = search.next(in: bytes.span, place..<end) else { return false }
                place = next
            }
            if holds(bytes, range, at: place) { return true }
            place += 1
        }
        return false
    }
}
