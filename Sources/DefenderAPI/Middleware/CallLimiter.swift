/// Lets calls to one service of one tenant through no faster than its quotas, and none while the service is closed.
actor CallLimiter {
    private var state: LimiterState
    private let time: TimeSource
    private var continuations: [Int: CheckedContinuation<Void, any Error>] = [:]
    private var lastID = 0
    private var alarm: (instant: ContinuousClock.Instant, task: Task<Void, Never>)?

    init(quotas: [ServiceQuotas.Quota], time: TimeSource) {
        state = LimiterState(quotas: quotas)
        self.time = time
    }

    /// Why a call was not let through.
    struct WaitTooLong: Error {
        /// When it could go at the earliest.
        let earliest: ContinuousClock.Instant
    }

    /// Waits until `units` may be used.
    ///
    /// - Throws: ``WaitTooLong``, at once when the deadline would pass first; `CancellationError`.
    func acquire(_ units: Int, urgency: CallUrgency) async throws {
        try Task.checkCancellation()
        let now = time.now
        let estimate = state.estimate(units: units, priority: urgency.priority, now: now)
        if let deadline = urgency.deadline, estimate > max(now, deadline) { throw WaitTooLong(earliest: estimate) }
        lastID += 1
        let id = lastID
        let waiter = LimiterState.Waiter(
            id: id,
            units: units,
            priority: urgency.priority,
            deadline: urgency.deadline
        )
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                continuations[id] = continuation
                state.enqueue(waiter)
                releaseWaiters()
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            Task { await cancel(id) }
        }
    }

    /// Lets nothing through for a while, because the service asked for it.
    func close(for wait: Duration) {
        state.close(until: time.now.advanced(by: wait))
        setAlarm()
    }

    /// What would be let through at this instant.
    func left() -> QuotaLeft {
        state.left(now: time.now)
    }

    private func cancel(_ id: Int) {
        guard state.remove(id) else { return }
        continuations.removeValue(forKey: id)?.resume(throwing: CancellationError())
        releaseWaiters()
    }

    private func releaseWaiters() {
        let now = time.now
        let (granted, late) = state.release(now: now)
        for id in granted { continuations.removeValue(forKey: id)?.resume() }
        for id in late { continuations.removeValue(forKey: id)?.resume(throwing: WaitTooLong(earliest: now)) }
        setAlarm()
    }

    /// Sees to it that ``releaseWaiters()`` runs when the next waiter can go.
    private func setAlarm() {
        guard let instant = state.nextRelease(now: time.now) else { return clearAlarm() }
        guard alarm?.instant != instant else { return }
        clearAlarm()
        let task = Task { [weak self, time] in
            guard (try? await time.sleep(until: instant)) != nil else { return }
            await self?.ring()
        }
        alarm = (instant, task)
    }

    private func ring() {
        alarm = nil
        releaseWaiters()
    }

    private func clearAlarm() {
        alarm?.task.cancel()
        alarm = nil
    }
}
