package import FoundationEssentials

/// Where the client gets its time from: a monotonic clock to wait by, and the calendar to name instants by.
///
/// The instants of every clock are told as `ContinuousClock.Instant`, so that deadlines have one type.
package struct TimeSource: Sendable {
    private let elapsed: @Sendable () -> Duration
    private let sleepUntil: @Sendable (Duration) async throws -> Void
    private let calendar: @Sendable () -> Date
    private let origin = ContinuousClock.now

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - clock: The clock to wait by; the running one unless a test gives its own.
    ///   - calendar: The present instant, which tokens and `Retry-After` dates are measured by.
    package init(
        clock: some Clock<Duration> = ContinuousClock(),
        calendar: @escaping @Sendable () -> Date = { Date() }
    ) {
        let start = clock.now
        elapsed = { start.duration(to: clock.now) }
        sleepUntil = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
        self.calendar = calendar
    }

    /// The present instant of the clock.
    package var now: ContinuousClock.Instant { origin.advanced(by: elapsed()) }

    /// The present instant of the calendar.
    package var date: Date { calendar() }

    /// Waits until an instant; returns at once when it has passed.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    package func sleep(until instant: ContinuousClock.Instant) async throws {
        try await sleepUntil(origin.duration(to: instant))
    }

    /// The calendar time of an instant of the clock, such as `2026-08-20T14:03:20Z`.
    package func name(of instant: ContinuousClock.Instant) -> String {
        let wait = now.duration(to: instant)
        return WireDate.text(of: date.addingTimeInterval((wait / .seconds(1)).rounded(.up)))
    }
}

/// Runs an operation, and throws `late` when the deadline passes first.
///
/// The operation is cancelled then; without a deadline it simply runs.
func withDeadline<Value: Sendable>(
    _ deadline: ContinuousClock.Instant?,
    of time: TimeSource,
    late: @autoclosure @escaping @Sendable () -> APIError,
    _ operation: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    guard let deadline else { return try await operation() }
    return try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask { try await operation() }
        group.addTask {
            try await time.sleep(until: deadline)
            throw late()
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
    }
}
