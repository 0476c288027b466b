/// Decides whether a failed call is sent again, and after which wait.
///
/// Built from the advice in <https://learn.microsoft.com/graph/throttling> and
/// <https://learn.microsoft.com/defender-endpoint/api/common-errors> (read 2026-08).
struct RetryPolicy: Sendable {
    /// The kinds of failure that may pass.
    enum Kind: Hashable, Sendable, CaseIterable {
        /// HTTP 429 with `Retry-After`.
        case throttled
        /// HTTP 429 without: nothing says how long.
        case throttledSilently
        /// HTTP 401: the token may have been withdrawn.
        case unauthorized
        /// HTTP 500, 502, 503.
        case unavailable
        /// HTTP 504: for a hunt most likely the query itself.
        case gatewayTimedOut
        /// No connection, or one that broke off.
        case disconnected
    }

    /// How often, and how fast.
    struct Rule: Hashable, Sendable {
        /// All tries together.
        let tries: Int
        /// The shortest wait before the second try; it doubles each time.
        ///
        /// Jitter adds up to as much again.
        let firstWait: Duration
    }

    /// The longest wait of our own choosing.
    static let longestWait = Duration.seconds(60)

    /// A value from 0 up to 1, drawn for each wait.
    let random: @Sendable () -> Double

    /// Returns the rule for a kind of failure; one try means that it is final.
    static func rule(for kind: Kind, of service: APIService) -> Rule {
        switch (kind, service) {
        case (.throttled, _): Rule(tries: 5, firstWait: .zero)
        case (.throttledSilently, .hunting): Rule(tries: 2, firstWait: .seconds(60))
        case (.throttledSilently, _): Rule(tries: 5, firstWait: .seconds(1))
        case (.unauthorized, .login): Rule(tries: 1, firstWait: .zero)
        case (.unauthorized, _): Rule(tries: 2, firstWait: .zero)
        case (.gatewayTimedOut, .hunting), (.disconnected, .hunting): Rule(tries: 2, firstWait: .milliseconds(500))
        case (.unavailable, _), (.gatewayTimedOut, _), (.disconnected, _):
            Rule(tries: 3, firstWait: .milliseconds(500))
        }
    }

    /// Returns the wait before the next try.
    ///
    /// - Parameters:
    ///   - error: The failure.
    ///   - failures: How many tries have failed in this way, this one included.
    ///   - service: The service that was called.
    /// - Returns: The wait, or nil when the failure is final.
    func wait(after error: APIError, failures: Int, of service: APIService) -> Duration? {
        guard let kind = error.retryKind else { return nil }
        let rule = RetryPolicy.rule(for: kind, of: service)
        guard failures < rule.tries else { return nil }
        return max(backoff(rule, failures: failures), error.retryAfter ?? .zero)
    }

    /// Returns how long a service that said nothing is left alone after a 429.
    func silence(of service: APIService) -> Duration {
        backoff(RetryPolicy.rule(for: .throttledSilently, of: service), failures: 1)
    }

    private func backoff(_ rule: Rule, failures: Int) -> Duration {
        let wait = rule.firstWait * (1 << min(failures - 1, 16))
        return min(wait + wait * random(), max(RetryPolicy.longestWait, rule.firstWait * 2))
    }
}

extension APIError {
    /// The kind of passing failure that this is; nil when sending the call again would change nothing.
    var retryKind: RetryPolicy.Kind? {
        switch (status, code) {
        case (429?, _): retryAfter == nil ? .throttledSilently : .throttled
        case (401?, .unauthorized): .unauthorized
        case (504?, _): .gatewayTimedOut
        case (500?, _), (502?, _), (503?, _), (_, .unavailable): .unavailable
        case (nil, .connectionFailed): isLostConnection ? .disconnected : nil
        default: nil
        }
    }
}
