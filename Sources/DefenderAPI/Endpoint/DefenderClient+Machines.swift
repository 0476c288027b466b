extension DefenderClient {
    /// Reads devices by their ids, 20 a call; every id gets its own result, `notFound` included.
    ///
    /// - Throws: Only `CancellationError`.
    package func machines(
        ids: [DeviceID],
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> [DeviceID: Result<Machine, APIError>] {
        throw APIError(.unavailable, "Not built yet.", operation: "machines.list")
    }

    /// Reads one device.
    ///
    /// - Throws: ``APIError``; `notFound` for a device that is gone.
    package func machine(
        _ id: DeviceID,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> Machine {
        throw APIError(.unavailable, "Not built yet.", operation: "machines.get")
    }

    /// Lists the response actions on one device, as the service orders them (newest first in its samples).
    ///
    /// - Throws: ``APIError``.
    package func machineActions(
        of id: DeviceID,
        limit: Int = 100,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> Listing<MachineAction> {
        throw APIError(.unavailable, "Not built yet.", operation: "machineactions.list")
    }
}
