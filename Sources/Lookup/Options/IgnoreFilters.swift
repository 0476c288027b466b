/// Which incidents and alerts are left out, by enum members of Graph; each set in the spelling of the schema.
package struct IgnoreFilters: Sendable, Hashable {
    /// `ignoreClassifications`.
    package var classifications: [String] = []
    /// `ignoreDeterminations`.
    package var determinations: [String] = []
    /// `ignoreSeverities`.
    package var severities: [String] = []
    /// Members of either status enum.
    package var statuses: [String] = []
    /// Only alerts have a service source.
    package var serviceSources: [String] = []
    /// Older ones are left out; 1 to 3650.
    package var createdLookbackDays: Int = 60

    /// Creates filters that leave out nothing but what is older than 60 days.
    package init() {}

    /// The two kinds of object that the filters apply to.
    package enum Subject: Sendable {
        case alert, incident
    }

    /// For each property of the subject the members that are left out; properties without any are not in it.
    ///
    /// A status stands only where the subject's own enum has it.
    package func members(for subject: Subject) -> [(property: String, members: [String])] {
        let status = subject == .alert ? EnumNames.alertStatus : EnumNames.incidentStatus
        let all = [
            ("classification", classifications),
            ("determination", determinations),
            ("severity", severities),
            ("status", statuses.filter(status.members.contains)),
            ("serviceSource", subject == .alert ? serviceSources : []),
        ]
        return all.filter { !$0.1.isEmpty }.map { (property: $0.0, members: $0.1) }
    }
}
