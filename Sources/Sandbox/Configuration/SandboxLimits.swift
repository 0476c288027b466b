/// How many requests each service takes in a window of time before it answers 429.
package struct SandboxLimits: Sendable, Hashable {
    /// At most `count` requests in `seconds`, the refused ones counted in.
    package struct Window: Sendable, Hashable {
        /// Requests that the window takes; at least 1.
        package let count: Int
        /// Length of the window in seconds, from its first request.
        package let seconds: Int

        /// Creates a window.
        package init(count: Int, seconds: Int) {
            self.count = count
            self.seconds = seconds
        }
    }

    /// Per app: reads of alerts, and of incidents, each.
    package var graph: [Window]
    /// Per tenant: advanced hunting.
    package var hunting: [Window]
    /// Per app and path family of the endpoint API (`machines`, `machineactions`, `alerts`).
    package var endpoint: [Window]

    /// Creates limits; an empty list never refuses.
    package init(graph: [Window], hunting: [Window], endpoint: [Window]) {
        self.graph = graph
        self.hunting = hunting
        self.endpoint = endpoint
    }

    /// Microsoft's published limits (incidents have none; the alerts' is assumed).
    ///
    /// Source: <https://learn.microsoft.com/graph/throttling-limits> and
    /// <https://learn.microsoft.com/defender-endpoint/api/get-machines> (read 2026-11-22).
    package static let microsoft = SandboxLimits(
        graph: [Window(count: 150, seconds: 60)],
        hunting: [Window(count: 45, seconds: 60)],
        endpoint: [Window(count: 100, seconds: 60), Window(count: 1_500, seconds: 3_600)]
    )

    /// No limits at all, for load tests.
    package static let unlimited = SandboxLimits(graph: [], hunting: [], endpoint: [])
}
