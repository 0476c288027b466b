extension DefenderClient {
    /// Lists the alerts that match a filter, newest first.
    ///
    /// - Parameters:
    ///   - filter: On `assignedTo`, `classification`, `determination`, `createdDateTime`, `lastUpdateDateTime`,
    ///     `severity`, `serviceSource` and `status`; others are refused. Nil lists all.
    ///   - limit: The number of alerts to read; at least 1.
    ///   - priority: Who goes first when the quota is short.
    ///   - deadline: The instant after which the call fails, retries included; nil for none.
    /// - Returns: The alerts, and whether there are more.
    /// - Throws: ``APIError``.
    package func alerts(
        matching filter: ODataFilter?,
        limit: Int,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> Listing<Alert> {
        throw APIError(.unavailable, "Not built yet.", operation: "alerts.list")
    }

    /// Lists the incidents that match a filter, newest first.
    ///
    /// - Parameters:
    ///   - filter: On the properties that alerts can be filtered on, apart from `serviceSource`. Nil lists all.
    ///   - limit: The number of incidents to read; at least 1.
    ///   - priority: Who goes first when the quota is short.
    ///   - deadline: The instant after which the call fails, retries included; nil for none.
    /// - Returns: The incidents, and whether there are more.
    /// - Throws: ``APIError``.
    package func incidents(
        matching filter: ODataFilter?,
        limit: Int,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> Listing<Incident> {
        throw APIError(.unavailable, "Not built yet.", operation: "incidents.list")
    }

    /// Reads alerts by their ids, 20 a call; every id gets its own result, `notFound` included.
    ///
    /// - Throws: Only `CancellationError`.
    package func alerts(
        ids: [AlertID],
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> [AlertID: Result<Alert, APIError>] {
        throw APIError(.unavailable, "Not built yet.", operation: "alerts.get")
    }

    /// Reads incidents by their ids, 20 a call; every id gets its own result, `notFound` included.
    ///
    /// An incident that was merged into another is answered with that other one, which has a different id.
    ///
    /// - Throws: Only `CancellationError`.
    package func incidents(
        ids: [IncidentID],
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> [IncidentID: Result<Incident, APIError>] {
        throw APIError(.unavailable, "Not built yet.", operation: "incidents.get")
    }
}
