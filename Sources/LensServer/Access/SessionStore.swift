import Crypto
import Synchronization

/// Who has signed in, in memory: a restart signs everybody out.
final class SessionStore: Sendable {
    private struct Session {
        let caller: Caller
        let end: ContinuousClock.Instant
    }

    /// How long a session lasts.
    static let lifetime = Duration.seconds(12 * 60 * 60)

    private let sessions = Mutex<[[UInt8]: Session]>([:])
    private let capacity: Int
    private let now: @Sendable () -> ContinuousClock.Instant

    /// Creates an empty store.
    ///
    /// - Parameters:
    ///   - capacity: Sessions at most; one more ends the one that would end first.
    ///   - now: The clock.
    init(capacity: Int = 1_000, now: @escaping @Sendable () -> ContinuousClock.Instant) {
        self.capacity = capacity
        self.now = now
    }

    /// Begins a session.
    ///
    /// - Returns: Its id for the cookie: 256 random bits in hexadecimal digits.
    func begin(for caller: Caller) -> String {
        let id = (0..<64).map { _ in String(UInt8.random(in: 0..<16), radix: 16) }.joined()
        let now = now()
        sessions.withLock { sessions in
            sessions = sessions.filter { $0.value.end > now }
            if sessions.count >= capacity, let first = sessions.min(by: { $0.value.end < $1.value.end }) {
                sessions[first.key] = nil
            }
            sessions[SessionStore.key(id)] = Session(caller: caller, end: now + SessionStore.lifetime)
        }
        return id
    }

    /// Whose session an id belongs to; nil when it is unknown or over.
    func caller(of id: some StringProtocol) -> Caller? {
        let now = now()
        return sessions.withLock { sessions in
            let session = sessions[SessionStore.key(id)]
            return session.flatMap { $0.end > now ? $0.caller : nil }
        }
    }

    /// Ends a session; does nothing for an unknown id.
    func end(_ id: some StringProtocol) {
        sessions.withLock { $0[SessionStore.key(id)] = nil }
    }

    /// The digest of an id, so that the time a search takes says nothing about the ids of others.
    private static func key(_ id: some StringProtocol) -> [UInt8] {
        Array(SHA256.hash(data: Array(id.utf8)))
    }
}
