import Synchronization

extension DefenderClient {
    /// Reads devices by their ids, 20 a call; every id gets its own result, `notFound` included.
    ///
    /// Filtering the list by several ids is not documented. When the service refuses it, this and all later calls read
    /// the devices one by one.
    ///
    /// - Throws: Only `CancellationError`.
    package func machines(
        ids: [DeviceID],
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> [DeviceID: Result<Machine, APIError>] {
        let urgency = CallUrgency(priority: priority, deadline: deadline)
        let ids = ids.uniqued
        let chunks = stride(from: 0, to: ids.count, by: DefenderClient.machinesPerCall).map {
            Array(ids[$0..<min($0 + DefenderClient.machinesPerCall, ids.count)])
        }
        return try await withThrowingTaskGroup(of: [DeviceID: Result<Machine, APIError>].self) { group in
            for chunk in chunks { group.addTask { try await machines(chunk, urgency) } }
            return try await group.reduce(into: [:]) { $0.merge($1) { _, new in new } }
        }
    }

    /// Reads one device.
    ///
    /// Source: <https://learn.microsoft.com/defender-endpoint/api/get-machine-by-id> (read 2026-08).
    ///
    /// - Throws: ``APIError``; `notFound` for a device that is gone.
    package func machine(
        _ id: DeviceID,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> Machine {
        try await machine(id, CallUrgency(priority: priority, deadline: deadline))
    }

    /// As many ids as one filter names; more would make the address too long for some proxies.
    private static let machinesPerCall = 20

    private func machines(
        _ ids: [DeviceID],
        _ urgency: CallUrgency
    ) async throws -> [DeviceID: Result<Machine, APIError>] {
        guard ids.count > 1, !memory.refusesMachineFilter.load(ordering: .relaxed) else {
            return try await machinesOneByOne(ids, urgency)
        }
        let filter = ODataFilter.any(ids.map { ODataFilter("id", .equal, .string($0.text)) })
        do {
            let request = endpointList(.listMachines, "machines", filter, limit: ids.count, urgency)
            let found = try await list(request, of: Machine.self)
            let byID = Dictionary(found.items.map { ($0.id, $0) }) { first, _ in first }
            let missing = found.failure ?? APIError.gone(requestID: found.requestID)
            return results(for: ids) { byID[$0].map(Result.success) ?? .failure(missing) }
        } catch let error as APIError where error.status == 404 {
            return results(for: ids) { _ in .failure(.gone(requestID: error.requestID)) }
        } catch let error as APIError where error.status == 400 {
            memory.refusesMachineFilter.store(true, ordering: .relaxed)
            return try await machinesOneByOne(ids, urgency)
        } catch let error as APIError {
            return results(for: ids) { _ in .failure(error) }
        }
    }

    private func machinesOneByOne(
        _ ids: [DeviceID],
        _ urgency: CallUrgency
    ) async throws -> [DeviceID: Result<Machine, APIError>] {
        // Dictionaries, not pairs: optimised code of Swift 6.3.1 read a pair of an id and a `Result` from freed memory.
        try await withThrowingTaskGroup(of: [DeviceID: Result<Machine, APIError>].self) { group in
            for id in ids {
                group.addTask {
                    do { return [id: .success(try await machine(id, urgency))] } catch let error as APIError {
                        return [id: .failure(error)]
                    }
                }
            }
            return try await group.reduce(into: [:]) { $0.merge($1) { _, new in new } }
        }
    }

    private func machine(_ id: DeviceID, _ urgency: CallUrgency) async throws -> Machine {
        let call = APICall(
            operation: .getMachine,
            url: RequestURL(settings.endpointURL, path: ["api", "machines", id.text]),
            timeout: settings.requestTimeout,
            urgency: urgency
        )
        let (value, requestID) = try await pipeline.json(call)
        guard let machine = value.object.flatMap(Machine.init) else {
            throw APIError.malformed(.getMachine, requestID: requestID)
        }
        return machine
    }

    /// One of the endpoint service's lists.
    func endpointList(
        _ operation: APIOperation,
        _ name: String,
        _ filter: ODataFilter?,
        limit: Int,
        _ urgency: CallUrgency
    ) -> ListRequest {
        ListRequest(
            operation: operation,
            address: settings.endpointURL,
            path: ["api", name],
            filter: filter,
            limit: limit,
            maxPageSize: 1_000,
            counts: false,
            timeout: settings.requestTimeout,
            urgency: urgency
        )
    }

    private func results(
        for ids: [DeviceID],
        _ result: (DeviceID) -> Result<Machine, APIError>
    ) -> [DeviceID: Result<Machine, APIError>] {
        Dictionary(uniqueKeysWithValues: ids.map { ($0, result($0)) })
    }
}

extension APIError {
    /// The error for a device that a list does not hold.
    fileprivate static func gone(requestID: String?) -> APIError {
        APIError(
            .notFound,
            "Defender for Endpoint does not know the device any more.",
            operation: APIOperation.listMachines.rawValue,
            requestID: requestID
        )
    }
}
