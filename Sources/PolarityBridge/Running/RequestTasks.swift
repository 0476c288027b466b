import Synchronization

/// The requests under way, each by its id, so that each can be cancelled.
final class RequestTasks: Sendable {
    private struct State {
        var tasks: [Int64: Task<Void, Never>] = [:]
        var isEnding = false
    }

    /// Requests of every kind under way or waiting.
    static let capacity = 512

    private let state = Mutex(State())

    /// Starts a request; false when there are too many, or its id is taken.
    func start(_ id: Int64, _ work: @escaping @Sendable () async -> Void) -> Bool {
        state.withLock { state in
            guard !state.isEnding, state.tasks[id] == nil, state.tasks.count < Self.capacity else { return false }
            state.tasks[id] = Task(name: "polarity request") {
                await work()
                self.state.withLock { _ = $0.tasks.removeValue(forKey: id) }
            }
            return true
        }
    }

    /// Cancels a request; one that is not under way is none.
    func cancel(_ id: Int64) {
        state.withLock { $0.tasks[id] }?.cancel()
    }

    /// Takes no more requests, lets those under way end, and cancels what has not ended after a while.
    func end(within patience: Duration) async {
        let tasks = state.withLock { state in
            state.isEnding = true
            return Array(state.tasks.values)
        }
        await withTaskGroup { group in
            group.addTask {
                for task in tasks { await task.value }
            }
            group.addTask {
                try? await Task.sleep(for: patience)
            }
            await group.next()
            for task in tasks { task.cancel() }
            group.cancelAll()
        }
    }
}
