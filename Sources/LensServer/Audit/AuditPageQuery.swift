/// Which part of the record somebody wants to see.
struct AuditPageQuery: Sendable, Hashable {
    /// Entries of one answer.
    static let limits = 1...1_000

    /// The last entry that is known already; 0 for none.
    var after = 0
    /// As many at most.
    var limit = 100

    /// Reads the query of an address, without its question mark.
    ///
    /// - Throws: ``Problem`` `invalidRequest` for members of another name, twice the same, and values that cannot be.
    init(_ query: some StringProtocol) throws(Problem) {
        var seen: Set<String> = []
        for member in query.split(separator: "&") {
            let name = String(member.prefix { $0 != "=" })
            guard seen.insert(name).inserted, let value = Int(member.dropFirst(name.count + 1)), value >= 0 else {
                throw AuditPageQuery.mistake
            }
            switch name {
            case "after": after = value
            case "limit" where AuditPageQuery.limits.contains(value): limit = value
            default: throw AuditPageQuery.mistake
            }
        }
    }

    private static let mistake = Problem(
        .invalidRequest,
        """
        The query may have, each once, after (the number of the last entry that is known) and limit \
        (\(limits.lowerBound) to \(limits.upperBound)).
        """
    )
}
