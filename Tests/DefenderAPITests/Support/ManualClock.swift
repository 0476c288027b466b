import Synchronization

/// A clock that stands still until it is moved.
final class ManualClock: Clock {
    struct Instant: InstantProtocol {
        var offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private struct Sleeper {
        let id: Int
        let end: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Instant(offset: .zero)
        var lastID = 0
        var sleepers: [Sleeper] = []
        var isJumping = false
    }

    private let state: Mutex<State>

    /// Creates a clock; a jumping one moves to the end of every sleep at once.
    init(isJumping: Bool = false) {
        state = Mutex(State(isJumping: isJumping))
    }

    var now: Instant { state.withLock { $0.now } }
    var minimumResolution: Duration { .zero }

    /// The number of tasks asleep.
    var sleepers: Int { state.withLock { $0.sleepers.count } }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.isJumping { state.now = max(state.now, deadline) }
                    if deadline > state.now, !Task.isCancelled {
                        state.sleepers.append(Sleeper(id: id, end: deadline, continuation: continuation))
                        return false
                    }
                    return true
                }
                if isOver { continuation.resume(with: Task.isCancelled ? .failure(CancellationError()) : .success(())) }
            }
        } onCancel: {
            wake { $0.id == id }.forEach { $0.resume(throwing: CancellationError()) }
        }
    }

    /// Moves the clock and wakes who is due.
    func advance(by duration: Duration) {
        let now = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            return state.now
        }
        wake { $0.end <= now }.forEach { $0.resume() }
    }

    /// Lets other tasks run until `count` are asleep.
    func waitForSleepers(_ count: Int) async {
        while sleepers < count { await Task.yield() }
    }

    private func wake(_ isDue: (Sleeper) -> Bool) -> [CheckedContinuation<Void, any Error>] {
        state.withLock { state in
            let due = state.sleepers.filter(isDue)
            state.sleepers.removeAll(where: isDue)
            return due.map(\.continuation)
        }
    }
}
