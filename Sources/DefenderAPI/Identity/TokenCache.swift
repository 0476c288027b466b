/// Keeps tokens, and fetches each once for any number of waiters.
///
/// A token is renewed in the background shortly before it ends, while the old one is served. A waiter's cancellation
/// ends its own waiting only. A failed fetch is told to those who waited for it, and forgotten.
package actor TokenCache {
    private struct Entry {
        var token: AccessToken?
        var isFetching = false
        var waiters: [Int: CheckedContinuation<AccessToken, any Error>] = [:]
        /// After a failed renewal in the background: when to try again.
        var nextRenewal: ContinuousClock.Instant?
    }

    /// How long the cache waits after a renewal that failed while the old token still works.
    private static let pauseAfterFailure = Duration.seconds(30)

    private var entries: [TokenKey: Entry] = [:]
    private var lastWaiter = 0

    /// Creates an empty cache, which several clients may share.
    package init() {}

    /// Returns a token that is still good; fetches one when there is none.
    ///
    /// - Throws: What `fetch` throws; `CancellationError` when the waiting task was cancelled.
    func token(
        for key: TokenKey,
        time: TimeSource,
        fetch: @escaping @Sendable () async throws -> AccessToken
    ) async throws -> AccessToken {
        let now = time.now
        if let token = entries[key]?.token, !token.isOver(at: now) {
            if token.isDue(at: now), entries[key]?.nextRenewal.map({ $0 <= now }) ?? true {
                startFetch(key, time: time, fetch)
            }
            return token
        }
        return try await wait(for: key) { startFetch(key, time: time, fetch) }
    }

    /// Forgets a token that a service refused, unless a newer one has taken its place.
    func drop(_ token: AccessToken, for key: TokenKey) {
        guard entries[key]?.token == token else { return }
        entries[key]?.token = nil
    }

    private func wait(for key: TokenKey, start: () -> Void) async throws -> AccessToken {
        try Task.checkCancellation()
        lastWaiter += 1
        let id = lastWaiter
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                entries[key, default: Entry()].waiters[id] = continuation
                start()
                if Task.isCancelled { cancel(id, of: key) }
            }
        } onCancel: {
            Task { await cancel(id, of: key) }
        }
    }

    private func cancel(_ id: Int, of key: TokenKey) {
        entries[key]?.waiters.removeValue(forKey: id)?.resume(throwing: CancellationError())
    }

    private func startFetch(
        _ key: TokenKey,
        time: TimeSource,
        _ fetch: @escaping @Sendable () async throws -> AccessToken
    ) {
        guard entries[key]?.isFetching != true else { return }
        entries[key, default: Entry()].isFetching = true
        Task(name: "token fetch") {
            do {
                finish(key, .success(try await fetch()), now: time.now)
            } catch {
                finish(key, .failure(error), now: time.now)
            }
        }
    }

    private func finish(_ key: TokenKey, _ result: Result<AccessToken, any Error>, now: ContinuousClock.Instant) {
        let waiters = entries[key]?.waiters.values.map(\.self) ?? []
        entries[key]?.waiters = [:]
        entries[key]?.isFetching = false
        switch result {
        case .success(let token):
            entries[key]?.token = token
            entries[key]?.nextRenewal = nil
        case .failure:
            entries[key]?.nextRenewal = now.advanced(by: TokenCache.pauseAfterFailure)
        }
        for waiter in waiters { waiter.resume(with: result) }
    }
}
