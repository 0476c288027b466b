import HTTPTypes

extension DefenderClient {
    /// Lists the alerts that match a filter, newest first.
    ///
    /// Source: <https://learn.microsoft.com/graph/api/security-list-alerts_v2> (read 2026-08).
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
        let urgency = CallUrgency(priority: priority, deadline: deadline)
        return try await list(graphList(.listAlerts, "alerts_v2", filter, limit: limit, maxPageSize: 200, urgency))
    }

    /// Lists the incidents that match a filter, newest first.
    ///
    /// Source: <https://learn.microsoft.com/graph/api/security-list-incidents> (read 2026-08); pages larger than 50 are
    /// refused.
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
        let urgency = CallUrgency(priority: priority, deadline: deadline)
        return try await list(graphList(.listIncidents, "incidents", filter, limit: limit, maxPageSize: 50, urgency))
    }

    /// Reads alerts by their ids, 20 a call; every id gets its own result, `notFound` included.
    ///
    /// - Throws: Only `CancellationError`.
    package func alerts(
        ids: [AlertID],
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> [AlertID: Result<Alert, APIError>] {
        let urgency = CallUrgency(priority: priority, deadline: deadline)
        let reader = BatchReader(client: self, operation: .getAlerts, urgency: urgency)
        return try await reader.read(ids) { "/security/alerts_v2/" + PercentEncoding.encode($0.text) }
    }

    /// Reads incidents by their ids, 20 a call; every id gets its own result, `notFound` included.
    ///
    /// An incident that was merged into another is answered with that other one, which has a different id; when the
    /// other one cannot be read, with itself.
    ///
    /// - Throws: Only `CancellationError`.
    package func incidents(
        ids: [IncidentID],
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> [IncidentID: Result<Incident, APIError>] {
        let urgency = CallUrgency(priority: priority, deadline: deadline)
        let reader = BatchReader(client: self, operation: .getIncidents, urgency: urgency)
        let path: @Sendable (IncidentID) -> String = { "/security/incidents/\($0.text)" }
        var results: [IncidentID: Result<Incident, APIError>] = try await reader.read(ids, path: path)
        let moved = results.compactMapValues { try? $0.get().redirectIncidentID }
        let missing = Set(moved.values).subtracting(results.keys)
        let targets: [IncidentID: Result<Incident, APIError>] = try await reader.read(Array(missing), path: path)
        for (id, target) in moved {
            if let incident = try? (results[target] ?? targets[target])?.get() { results[id] = .success(incident) }
        }
        return results
    }

    private func graphList(
        _ operation: APIOperation,
        _ name: String,
        _ filter: ODataFilter?,
        limit: Int,
        maxPageSize: Int,
        _ urgency: CallUrgency
    ) -> ListRequest {
        ListRequest(
            operation: operation,
            address: settings.graphURL,
            path: ["v1.0", "security", name],
            filter: filter,
            limit: limit,
            maxPageSize: maxPageSize,
            counts: true,
            fields: [.prefer: DefenderClient.enumPreference],
            timeout: settings.requestTimeout,
            urgency: urgency
        )
    }

    /// Asks Graph for enum members that it would otherwise replace by `unknownFutureValue`.
    static let enumPreference = "include-unknown-enum-members"
}
