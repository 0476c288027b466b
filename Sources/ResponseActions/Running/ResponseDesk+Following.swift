import DefenderAPI
import FoundationEssentials

extension ResponseDesk {
    /// Follows an action to its end: the report as it is now, then each change; ends after a final state.
    ///
    /// Asks every 2 seconds at first, every 30 at last. While Defender cannot be asked, the stream waits; it throws
    /// only for what will not pass: an unknown action, a record that cannot be read, a role or a setting that is missing.
    package func follow(_ id: ActionID) -> AsyncThrowingStream<ActionReport, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task(name: "action.follow") {
                do {
                    try await follow(id) { continuation.yield($0) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    private static let firstPause = Duration.seconds(2)
    private static let longestPause = Duration.seconds(30)

    private func follow(_ id: ActionID, _ yield: (ActionReport) -> Void) async throws {
        var shown = try await record(id)
        yield(shown.report)
        var pause = ResponseDesk.firstPause
        while !shown.hasEnded(at: time.date) {
            try await time.sleep(until: time.now.advanced(by: pause))
            pause = min(pause * 1.5, ResponseDesk.longestPause)
            do {
                _ = try await refresh(id)
            } catch let error as APIError where error.mayPass {}
            let now = try await record(id)
            guard now.report != shown.report else { continue }
            if now.state != shown.state { pause = ResponseDesk.firstPause }
            shown = now
            yield(now.report)
        }
    }
}

extension ActionRecord {
    /// Whether nothing will change any more; a preview ends when it can no longer be confirmed.
    fileprivate func hasEnded(at date: Date) -> Bool {
        state.isFinal || (state == .previewed && date >= preview.expires)
    }
}

extension APIError {
    /// Whether asking again later may succeed without anybody changing settings or rights.
    fileprivate var mayPass: Bool {
        switch code {
        case .forbidden, .unauthorized, .misconfigured, .redirected: false
        case .invalidRequest, .notFound, .throttled, .timedOut, .unavailable, .connectionFailed, .responseTooLarge,
            .malformedResponse:
            true
        }
    }
}
