import Synchronization

/// Counts the calls made on behalf of one piece of work, such as a lookup.
///
/// The meter in charge is task-local: `CallMeter.$current.withValue(meter) { … }`; child tasks inherit it.
package final class CallMeter: Sendable {
    /// The counts of one service.
    package struct Count: Hashable, Sendable {
        /// HTTP requests sent, repeated ones included.
        package var calls = 0
        /// Units of the service's quota: one a call, in a batch one an item.
        package var quota = 0

        /// Creates a count; zero by default.
        package init(calls: Int = 0, quota: Int = 0) {
            self.calls = calls
            self.quota = quota
        }
    }

    /// The meter that the calls of this task are counted on; nil counts nowhere.
    @TaskLocal package static var current: CallMeter?

    private let counts = Mutex<[APIService: Count]>([:])

    /// Creates a meter at zero.
    package init() {}

    /// The counts of a service so far.
    package subscript(_ service: APIService) -> Count {
        counts.withLock { $0[service] ?? Count() }
    }

    /// The number of HTTP requests to all services together.
    package var calls: Int {
        counts.withLock { $0.values.reduce(0) { $0 + $1.calls } }
    }

    /// Adds one request.
    func record(_ service: APIService, quota: Int) {
        counts.withLock {
            $0[service, default: Count()].calls += 1
            $0[service, default: Count()].quota += quota
        }
    }
}
