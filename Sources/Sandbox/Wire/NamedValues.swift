/// The fields of a form or a query: names with values, in order, decoded.
struct NamedValues: Sendable {
    private(set) var pairs: [(name: String, value: String)]

    /// Reads `a=1&b=2`; a name without `=` has the empty value.
    init(_ text: some StringProtocol) {
        pairs = text.split(separator: "&").map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? PercentCoding.decode(parts[1], plusIsSpace: true) : ""
            return (PercentCoding.decode(parts[0], plusIsSpace: true), value)
        }
    }

    /// The first value of this name, or nil.
    subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// The same fields with one of them set, at its old place or at the end.
    func setting(_ name: String, to value: String) -> NamedValues {
        var copy = self
        copy.pairs.removeAll { $0.name == name }
        copy.pairs.append((name, value))
        return copy
    }

    /// The fields written as a query.
    var text: String {
        pairs.map { PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value) }.joined(separator: "&")
    }
}
