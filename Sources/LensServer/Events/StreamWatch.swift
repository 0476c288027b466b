import DefenderAPI
import Synchronization

/// Watches over one stream of events: says when it was silent for too long, and when its reader is too slow.
final class StreamWatch: Sendable {
    private struct State {
        /// When the write began that is under way.
        var writingSince: ContinuousClock.Instant?
        /// When the last write ended.
        var idleSince: ContinuousClock.Instant
    }

    private let time: TimeSource
    private let heartbeat: Duration
    private let patience: Duration
    private let state: Mutex<State>

    /// Starts to watch.
    ///
    /// - Parameters:
    ///   - heartbeat: Silence after which a sign of life is due.
    ///   - patience: How long a reader may take for one piece.
    ///   - time: The clock.
    init(heartbeat: Duration, patience: Duration, time: TimeSource) {
        self.time = time
        self.heartbeat = heartbeat
        self.patience = patience
        state = Mutex(State(idleSince: time.now))
    }

    /// Takes note that a write begins.
    func beginWriting() {
        let now = time.now
        state.withLock { $0.writingSince = now }
    }

    /// Takes note that a write ended.
    func endWriting() {
        let now = time.now
        state.withLock { $0 = State(idleSince: now) }
    }

    /// Watches until the reader turns out to be too slow.
    ///
    /// - Parameter silence: Called when a sign of life is due.
    /// - Throws: `CancellationError`.
    func run(onSilence silence: @Sendable () -> Void) async throws {
        while true {
            let now = time.now
            let (writingSince, idleSince) = state.withLock { ($0.writingSince, $0.idleSince) }
            if let writingSince {
                guard now < writingSince + patience else { return }
                try await time.sleep(until: writingSince + patience)
            } else if now >= idleSince + heartbeat {
                silence()
                try await time.sleep(until: now + min(heartbeat, patience))
            } else {
                try await time.sleep(until: min(idleSince + heartbeat, now + patience))
            }
        }
    }
}
