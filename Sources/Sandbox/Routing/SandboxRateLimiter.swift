import Synchronization

/// Counts requests per caller and family, and refuses those over the limit.
///
/// A window begins with its first request and counts refused ones too; `Retry-After` is what is left of it.
final class SandboxRateLimiter: Sendable {
    private struct Key: Hashable {
        let family: SandboxRateFamily
        let who: String
        let window: SandboxLimits.Window
    }

    private struct Count {
        var start: Int64
        var requests: Int
    }

    private let limits: SandboxLimits
    private let counts = Mutex<[Key: Count]>([:])

    init(limits: SandboxLimits) {
        self.limits = limits
    }

    /// Counts a request at an instant of the wall clock.
    ///
    /// - Returns: The window that is full and how long it lasts, or nil when the request may pass.
    func take(
        _ family: SandboxRateFamily,
        by who: String,
        at now: Int64
    ) -> (window: SandboxLimits.Window, ticksLeft: Int64)? {
        counts.withLock { counts in
            var refusal: (SandboxLimits.Window, Int64)?
            for window in family.windows(in: limits) {
                let length = Int64(window.seconds) * WireTime.ticksPerSecond
                let key = Key(family: family, who: who, window: window)
                var count = counts[key] ?? Count(start: now, requests: 0)
                if now - count.start >= length { count = Count(start: now, requests: 0) }
                count.requests += 1
                counts[key] = count
                let left = count.start + length - now
                if count.requests > window.count, left > refusal?.1 ?? 0 { refusal = (window, left) }
            }
            return refusal
        }
    }
}
