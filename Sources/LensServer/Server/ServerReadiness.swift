import Synchronization

/// Whether a server takes on lookups.
final class ServerReadiness: Sendable {
    private let isEnding = Atomic(false)

    /// False once the server has begun to shut down.
    var isReady: Bool { !isEnding.load(ordering: .relaxed) }

    /// Notes that the server shuts down.
    func end() { isEnding.store(true, ordering: .relaxed) }
}
