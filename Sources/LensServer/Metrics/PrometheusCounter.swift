import CoreMetrics
import Synchronization

/// A value that only grows.
final class PrometheusCounter: CounterHandler {
    private let total = Atomic<Int64>(0)

    var value: Int64 { total.load(ordering: .relaxed) }

    /// Adds an amount; a negative one is left out.
    func increment(by amount: Int64) {
        total.wrappingAdd(max(0, amount), ordering: .relaxed)
    }

    func reset() {
        total.store(0, ordering: .relaxed)
    }
}
