import Synchronization
import TenantAccess

/// Lets lookups in as their queue allows; all others wait here.
final class LookupGate: Sendable {
    private struct State {
        var queue: LookupQueue<ConnectionConfiguration?>
        var lastID = 0
        var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state: Mutex<State>

    init(bounds: LookupQueue<ConnectionConfiguration?>.Bounds = .init()) {
        state = Mutex(State(queue: LookupQueue(bounds: bounds)))
    }

    /// Does work when it is its turn.
    ///
    /// - Throws: ``BridgeFailure/overloaded``; `CancellationError` while it waits; what the work throws.
    func pass<Value>(
        _ options: BridgeOptions,
        isInitiated: Bool,
        _ work: () async throws -> Value
    ) async throws -> Value {
        let (id, admission) = state.withLock { state in
            state.lastID += 1
            let id = state.lastID
            return (id, state.queue.add(id, of: options.connection, isInitiated: isInitiated))
        }
        guard admission != .refused else { throw BridgeFailure.overloaded }
        defer { leave(id) }
        if admission == .waits { await sleep(id) }
        try Task.checkCancellation()
        return try await work()
    }

    private func sleep(_ id: Int) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    guard !Task.isCancelled, state.queue.isWaiting(id) else { return true }
                    state.sleepers[id] = continuation
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: id) }?.resume()
        }
    }

    private func leave(_ id: Int) {
        let started = state.withLock { state in
            state.queue.remove(id).compactMap { state.sleepers.removeValue(forKey: $0) }
        }
        for sleeper in started { sleeper.resume() }
    }
}
