extension DefenderClient {
    /// Runs one advanced-hunting query and returns its rows.
    ///
    /// Source: <https://learn.microsoft.com/graph/api/security-security-runhuntingquery> (read 2026-08).
    ///
    /// - Parameters:
    ///   - query: KQL text.
    ///   - timespan: ISO 8601, such as `P7D`; nil means the service's default of 30 days.
    ///   - priority: Who goes first when the quota is short.
    ///   - deadline: The instant after which the call fails, retries included; nil for none.
    /// - Returns: At most 100,000 rows in the service's order.
    /// - Throws: ``APIError``; `invalidRequest` carries the service's text about the query in `serviceMessage`.
    package func hunt(
        _ query: String,
        timespan: String? = nil,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> HuntingTable {
        throw APIError(.unavailable, "Not built yet.", operation: "hunting.run")
    }
}
