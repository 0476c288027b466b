import CRE2

/// A compiled regular expression; matching takes time linear in the text.
///
/// The one place that hands memory to C++: RE2 keeps no pointer to a text beyond the call, and the pattern is freed with
/// this object.
@safe final class Pattern {
    /// Number of capture groups, without the whole match.
    let groupCount: Int
    private let handle: OpaquePointer
    let budget: RunBudget
    /// Steps that a search takes per byte at most.
    private let stepsPerByte: Int
    /// Steps of searches since the budget was asked last; an upper bound.
    private var steps = 0

    /// Most memory that one compiled pattern and its caches may use.
    private static let maxMemory: Int64 = 16 << 20
    /// Steps after which the budget is asked: some hundredths of a second.
    private static let stepsBetweenChecks = 1 << 24
    /// Most steps of one search, which cannot be stopped: some seconds.
    private static let maxSteps = 1 << 31

    /// - Parameters:
    ///   - text: The expression in RE2's syntax.
    ///   - budget: What is asked for the time of searches.
    /// - Throws: `invalidPattern` with RE2's reason.
    init(_ text: String, budget: RunBudget) throws(EngineError) {
        let bytes = Array(text.utf8)
        // Safe: the pointer is used only during the call, together with the count of the same array.
        let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe cre2_compile(buffer.baseAddress, buffer.count, Self.maxMemory)
        }
        guard let handle = unsafe compiled else {
            throw EngineError(.tooManyBytes, "There is no memory for a regular expression.")
        }
        // Safe: the handle came from cre2_compile and is freed once, here or in deinit.
        guard unsafe cre2_is_valid(handle) else {
            let reason = unsafe String(cString: cre2_error(handle))
            unsafe cre2_free(handle)
            throw EngineError(.invalidPattern, "The regular expression cannot be used: \(reason).")
        }
        unsafe self.handle = handle
        groupCount = unsafe cre2_group_count(handle)
        stepsPerByte = unsafe cre2_program_size(handle) + 1
        self.budget = budget
    }

    deinit {
        unsafe cre2_free(handle)
    }

    /// True when the pattern matches anywhere in the bytes.
    ///
    /// - Throws: What ``find(_:_:from:groups:)`` throws.
    func matches(_ bytes: [UInt8], _ range: Range<Int>) throws(EngineError) -> Bool {
        try find(bytes, range, from: range.lowerBound, groups: -1) != nil
    }

    /// The first match that begins at `start` or later.
    ///
    /// - Parameters:
    ///   - bytes: The buffer that holds the text.
    ///   - range: The text's place in it.
    ///   - start: A position within `range`.
    ///   - groups: How many capture groups are wanted besides the whole match; -1 to know only whether there is a
    ///     match, which is several times as fast.
    /// - Returns: Places in `bytes`: the whole match, then the groups, nil for one that took no part.
    /// - Throws: `invalidArgument` for a text too long for the pattern; `timedOut`, `cancelled`.
    func find(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        from start: Int,
        groups: Int
    ) throws(EngineError) -> [Range<Int>?]? {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, range.contains(start) || start == range.upperBound
        else { return nil }
        try account(range.upperBound - start)
        let pairs = groups < 0 ? 0 : min(groups, groupCount) + 1
        var offsets = [Int64](repeating: -1, count: pairs * 2)
        // Safe: `range` lies within `bytes` and `offsets` has room for `pairs` pairs; both live through the call.
        let found = unsafe bytes.withUnsafeBufferPointer { text in
            unsafe offsets.withUnsafeMutableBufferPointer { places in
                unsafe cre2_find(
                    handle,
                    text.baseAddress.map { unsafe $0 + range.lowerBound },
                    range.count,
                    start - range.lowerBound,
                    places.baseAddress,
                    pairs
                )
            }
        }
        guard found else { return nil }
        return (0..<pairs).map { pair in
            let begin = offsets[2 * pair]
            guard begin >= 0 else { return nil }
            return range.lowerBound + Int(begin)..<range.lowerBound + Int(offsets[2 * pair + 1])
        }
    }

    /// Counts a search through some bytes.
    private func account(_ count: Int) throws(EngineError) {
        let (needed, overflows) = stepsPerByte.multipliedReportingOverflow(by: count)
        guard !overflows, needed <= Self.maxSteps else {
            throw EngineError(
                .invalidArgument,
                "A text of \(count) bytes is too long for a regular expression of this size; make either shorter."
            )
        }
        steps += needed
        if steps > Self.stepsBetweenChecks {
            steps = 0
            try budget.check()
        }
    }
}
