import HTTPTransport

/// Keeps the deadline of a request that no socket can time out.
enum SandboxDeadline {
    /// Runs an operation until the deadline, which cancels it.
    ///
    /// - Throws: ``TransportError`` `timedOut` at the deadline; whatever the operation throws before.
    static func keep<Value: Sendable>(
        _ deadline: ContinuousClock.Instant?,
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let deadline else { return try await operation() }
        guard deadline > .now else { throw TransportError.timedOut() }
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await operation() }
            group.addTask {
                try await Task.sleep(until: deadline, clock: .continuous)
                throw TransportError.timedOut()
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }
}
