/// How many calls each service takes in which time before it answers 429.
///
/// Sources: <https://learn.microsoft.com/graph/throttling-limits>,
/// <https://learn.microsoft.com/graph/api/resources/security-api-overview>,
/// <https://learn.microsoft.com/defender-endpoint/api/common-errors> (read 2026-08).
package struct ServiceQuotas: Hashable, Sendable {
    /// At most `calls` in any time of length `period`.
    package struct Quota: Hashable, Sendable {
        /// The number of calls; at least 1.
        package var calls: Int
        /// The time they are counted over.
        package var period: Duration

        /// Creates a quota; fewer than one call counts as one.
        package init(_ calls: Int, per period: Duration) {
            self.calls = max(1, calls)
            self.period = period
        }
    }

    /// Hunting, per tenant.
    package var hunting: [Quota]
    /// Graph apart from hunting, per app and tenant.
    package var graph: [Quota]
    /// Defender for Endpoint.
    package var endpoint: [Quota]

    /// Creates quotas; an empty list means no limit.
    package init(hunting: [Quota], graph: [Quota], endpoint: [Quota]) {
        self.hunting = hunting
        self.graph = graph
        self.endpoint = endpoint
    }

    /// What Microsoft documents: 45 hunts, 150 Graph calls and 100 endpoint calls a minute, 1,500 of these an hour.
    package static let documented = ServiceQuotas(
        hunting: [Quota(45, per: .seconds(60))],
        graph: [Quota(150, per: .seconds(60))],
        endpoint: [Quota(100, per: .seconds(60)), Quota(1_500, per: .seconds(3_600))]
    )

    /// The quotas of a service; none for the token endpoint, which publishes no numbers.
    package func quotas(of service: APIService) -> [Quota] {
        switch service {
        case .login: []
        case .hunting: hunting
        case .graph: graph
        case .endpoint: endpoint
        }
    }
}
