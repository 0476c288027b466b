import DefenderAPI

/// The members of an enum of Graph that an ignore filter may name, and the ways in which people write them.
struct EnumNames: Sendable, Hashable {
    /// In the order and the spelling of the schema; `unknownFutureValue` is none of them.
    let members: [String]
    private let enums: [GraphEnum]

    init(_ enums: GraphEnum...) {
        self.enums = enums
        var members: [String] = []
        for member in enums.flatMap(\.members) where member != "unknownFutureValue" && !members.contains(member) {
            members.append(member)
        }
        self.members = members
    }

    /// The member that a text names, or nil; case, spaces, hyphens and underscores do not count.
    ///
    /// The endpoint API's names stand for Graph's.
    func member(named text: String) -> String? {
        let folded = text.lowercased().filter { !" -_".contains($0) }
        let name = Self.otherNames[folded] ?? folded
        return enums.lazy.compactMap { $0.member(named: name) }.first { members.contains($0) }
    }

    /// Names that the endpoint API or older documents use.
    private static let otherNames = ["unspecified": "unknown", "benignpositive": "informationalExpectedActivity"]

    static let severity = EnumNames(.alertSeverity)
    static let classification = EnumNames(.alertClassification)
    static let determination = EnumNames(.alertDetermination)
    static let serviceSource = EnumNames(.serviceSource)
    static let alertStatus = EnumNames(.alertStatus)
    static let incidentStatus = EnumNames(.incidentStatus)
    /// The members of both status enums, each once.
    static let anyStatus = EnumNames(.alertStatus, .incidentStatus)
}
