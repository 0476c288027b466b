import DefenderAPI

/// Which actions somebody wants to see.
struct ActionListQuery: Sendable, Hashable {
    /// Actions of one answer.
    static let limits = 1...1_000

    /// Only those on this device; nil for all.
    var device: DeviceID?
    /// Only those that have not ended.
    var open = false
    /// As many at most.
    var limit = 100

    /// The last actions, on all devices.
    static let all = ActionListQuery()

    private init() {}

    /// Reads the query of an address, without its question mark.
    ///
    /// - Throws: ``Problem`` `invalidRequest` for members of another name, twice the same, and values that cannot be.
    init(_ query: some StringProtocol) throws(Problem) {
        var seen: Set<String> = []
        for member in query.split(separator: "&") {
            let name = String(member.prefix { $0 != "=" })
            let value = String(member.dropFirst(name.count + 1))
            guard seen.insert(name).inserted else { throw ActionListQuery.mistake }
            switch name {
            case "device":
                guard let device = DeviceID(value) else { throw ActionListQuery.mistake }
                self.device = device
            case "open":
                guard let open = Bool(value) else { throw ActionListQuery.mistake }
                self.open = open
            case "limit":
                guard let limit = Int(value), ActionListQuery.limits.contains(limit) else {
                    throw ActionListQuery.mistake
                }
                self.limit = limit
            default: throw ActionListQuery.mistake
            }
        }
    }

    private static let mistake = Problem(
        .invalidRequest,
        """
        The query may have, each once, device (a device's id), open (true or false) and limit \
        (\(limits.lowerBound) to \(limits.upperBound)).
        """
    )
}
