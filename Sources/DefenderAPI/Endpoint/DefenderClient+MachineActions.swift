extension DefenderClient {
    /// Lists the response actions on one device, as the service orders them (newest first in its samples).
    ///
    /// Source: <https://learn.microsoft.com/defender-endpoint/api/get-machineactions-collection> (read 2026-08).
    ///
    /// - Throws: ``APIError``.
    package func machineActions(
        of id: DeviceID,
        limit: Int = 100,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> Listing<MachineAction> {
        let filter = ODataFilter("machineId", .equal, .string(id.text))
        let urgency = CallUrgency(priority: priority, deadline: deadline)
        return try await list(endpointList(.listMachineActions, "machineactions", filter, limit: limit, urgency))
    }

    /// Reads one response action.
    ///
    /// Source: <https://learn.microsoft.com/defender-endpoint/api/get-machineaction-object> (read 2026-08).
    ///
    /// - Throws: ``APIError``; `notFound` for an action that the service does not have.
    package func machineAction(
        _ id: MachineActionID,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> MachineAction {
        let call = APICall(
            operation: .getMachineAction,
            url: RequestURL(settings.endpointURL, path: ["api", "machineactions", id.text]),
            timeout: settings.requestTimeout,
            urgency: CallUrgency(priority: priority, deadline: deadline)
        )
        let (value, requestID) = try await pipeline.json(call)
        guard let action = value.object.flatMap(MachineAction.init), action.id == id else {
            throw APIError.malformed(.getMachineAction, requestID: requestID)
        }
        return action
    }
}
