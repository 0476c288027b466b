import CRE2

/// A compiled regular expression; matching takes time linear in the text.
///
/// The one place that hands memory to C++: RE2 keeps no pointer to a text beyond the call, and the pattern is freed with
/// this object.
@safe final class Pattern {
    /// Number of capture groups, without the whole match.
    let groupCount: Int
    private let handle: OpaquePointer

    /// Most memory that one compiled pattern and its caches may use.
    private static let maxMemory: Int64 = 16 << 20

    /// - Throws: `invalidPattern` with RE2's reason.
    init(_ text: String) throws(EngineError) {
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
    }

    deinit {
        unsafe cre2_free(handle)
    }

    /// True when the pattern matches anywhere in the bytes.
    func matches(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        find(bytes, range, from: range.lowerBound, groups: -1) != nil
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
    func find(_ bytes: [UInt8], _ range: Range<Int>, from start: Int, groups: Int) -> [Range<Int>?]? {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, range.contains(start) || start == range.upperBound
        else { return nil }
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
}
