import CoreMetrics
import Synchronization

/// Durations, counted by upper bounds.
final class PrometheusHistogram: TimerHandler, RecorderHandler {
    /// All counts at one moment.
    struct Snapshot: Sendable, Hashable {
        /// The durations that exceed the bound before and not this one; the last count has no bound.
        var counts: [Int]
        /// All durations together, in seconds.
        var sum = 0.0
    }

    /// Upper bounds in seconds, in ascending order; each belongs to its bucket.
    let bounds: [Double]
    private let state: Mutex<Snapshot>

    init(bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(Snapshot(counts: Array(repeating: 0, count: bounds.count + 1)))
    }

    var snapshot: Snapshot { state.withLock { $0 } }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    func record(_ seconds: Int64) { record(Double(seconds)) }

    func record(_ seconds: Double) {
        let bucket = bounds.firstIndex { seconds <= $0 } ?? bounds.endIndex
        state.withLock {
            $0.counts[bucket] += 1
            $0.sum += seconds
        }
    }
}
