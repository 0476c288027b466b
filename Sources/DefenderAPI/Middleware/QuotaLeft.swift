/// What a service still takes at one instant, window by window; a copy that does not change.
package struct QuotaLeft: Hashable, Sendable {
    /// One window of time over which calls are counted.
    package struct Window: Hashable, Sendable {
        /// Calls in the period.
        package var capacity: Int
        /// The time they are counted over.
        package var period: Duration
        /// Calls that would be let through now: 0 to `capacity`; 0 as long as the service has asked to wait.
        package var left: Int

        /// Creates a window.
        package init(capacity: Int, period: Duration, left: Int) {
            self.capacity = capacity
            self.period = period
            self.left = left
        }
    }

    /// The windows in the order of the settings; empty when nothing limits the service.
    package var windows: [Window]

    /// Creates a snapshot.
    package init(windows: [Window]) {
        self.windows = windows
    }

    /// Calls that would be let through now, by the tightest window; nil when nothing limits the service.
    package var calls: Int? { windows.map(\.left).min() }
}

extension DefenderClient {
    /// What each service with quotas still takes, as this process counts; makes no call.
    ///
    /// Other programs that use the same app registration are not seen.
    package func quotaLeft() async -> [APIService: QuotaLeft] {
        var left: [APIService: QuotaLeft] = [:]
        for service in [APIService.hunting, .graph, .endpoint] {
            left[service] = await pipeline.limiters.limiter(of: service, for: settings).left()
        }
        return left
    }
}
