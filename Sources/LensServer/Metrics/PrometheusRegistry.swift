import CoreMetrics
import Synchronization

/// Keeps the metrics of one server and writes them as Prometheus reads them.
///
/// Only the families given at the start exist; a metric of another name, kind or label is a mistake of the program. The
/// number of label sets of each family is bounded.
final class PrometheusRegistry: MetricsFactory {
    /// The values of one family by the values of its labels.
    private final class Shelf<Value: AnyObject & Sendable>: Sendable {
        private let values = Mutex<[[String]: Value]>([:])

        var all: [[String]: Value] { values.withLock { $0 } }

        func value(_ labels: [String], of family: MetricFamily, make: () -> Value) -> Value {
            values.withLock { values in
                if let value = values[labels] { return value }
                let isFull = values.count >= family.maxSeries
                let key = isFull ? labels.map { _ in MetricFamily.overflow } : labels
                if let value = values[key] { return value }
                let value = make()
                values[key] = value
                return value
            }
        }
    }

    /// A family with its values.
    private enum Shelved: Sendable {
        case counters(Shelf<PrometheusCounter>)
        case gauges(Shelf<PrometheusGauge>)
        case histograms(Shelf<PrometheusHistogram>, bounds: [Double])

        init(_ kind: MetricFamily.Kind) {
            self =
                switch kind {
                case .counter: .counters(Shelf())
                case .gauge: .gauges(Shelf())
                case .histogram(let bounds): .histograms(Shelf(), bounds: bounds)
                }
        }
    }

    private let families: [MetricFamily]
    private let shelves: [String: (family: MetricFamily, shelved: Shelved)]

    /// Creates a registry without values.
    ///
    /// - Parameter families: Everything that may be measured, each name once; written in this order.
    init(_ families: [MetricFamily]) {
        self.families = families
        shelves = Dictionary(uniqueKeysWithValues: families.map { ($0.name, (family: $0, shelved: Shelved($0.kind))) })
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        guard case (let family, .counters(let shelf))? = shelves[label] else { undeclared(label) }
        return shelf.value(values(dimensions, of: family), of: family) { PrometheusCounter() }
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions) : gauge(label, dimensions)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions)
    }

    /// Values stay for as long as the registry.
    func destroyCounter(_ handler: any CounterHandler) {}

    /// Values stay for as long as the registry.
    func destroyMeter(_ handler: any MeterHandler) {}

    /// Values stay for as long as the registry.
    func destroyRecorder(_ handler: any RecorderHandler) {}

    /// Values stay for as long as the registry.
    func destroyTimer(_ handler: any TimerHandler) {}

    /// All values in the text format 0.0.4; a family without values is left out.
    func text() -> String {
        var text = PrometheusText()
        for family in families {
            switch shelves[family.name]?.shelved {
            case .counters(let shelf)?:
                text.append(family, shelf.all) { text, labels, counter in
                    text.appendSample(family.name, labels, "\(counter.value)")
                }
            case .gauges(let shelf)?:
                text.append(family, shelf.all) { text, labels, gauge in
                    text.appendSample(family.name, labels, PrometheusText.number(gauge.value))
                }
            case .histograms(let shelf, let bounds)?:
                text.append(family, shelf.all) { text, labels, histogram in
                    text.appendHistogram(family.name, labels, bounds, histogram.snapshot)
                }
            case nil: break
            }
        }
        return text.text
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> PrometheusGauge {
        guard case (let family, .gauges(let shelf))? = shelves[label] else { undeclared(label) }
        return shelf.value(values(dimensions, of: family), of: family) { PrometheusGauge() }
    }

    private func histogram(_ label: String, _ dimensions: [(String, String)]) -> PrometheusHistogram {
        guard case (let family, .histograms(let shelf, let bounds))? = shelves[label] else { undeclared(label) }
        return shelf.value(values(dimensions, of: family), of: family) { PrometheusHistogram(bounds: bounds) }
    }

    private func values(_ dimensions: [(String, String)], of family: MetricFamily) -> [String] {
        guard dimensions.lazy.map(\.0).elementsEqual(family.labels) else {
            preconditionFailure("\(family.name) has the labels \(family.labels), in this order.")
        }
        return dimensions.map(\.1)
    }

    private func undeclared(_ name: String) -> Never {
        preconditionFailure("\(name) is no metric of this kind in the list of families.")
    }
}
