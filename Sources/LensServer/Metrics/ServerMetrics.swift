import CoreMetrics
import DefenderAPI
import FoundationEssentials

/// What a server measures of itself: the one place that names metrics and gives them labels.
///
/// Every label comes from a fixed list of this program: never an entity, a text, a name or an address of a caller.
struct ServerMetrics: Sendable {
    private let registry = PrometheusRegistry(MetricFamily.all)

    /// Starts with what there is before the first request.
    init(startedAt: Date = Date()) {
        set(.startTime, to: startedAt.timeIntervalSince1970)
        counter(.lookupsRefused).increment(by: 0)
        counter(.signInFailures).increment(by: 0)
        meter(.eventStreams).set(0)
    }

    /// All values in the Prometheus text format.
    func text() -> String { registry.text() }

    // MARK: What happens

    /// Counts a request to a service.
    func note(_ call: CallRecord) {
        let operation = [call.operation.service.rawValue, call.operation.rawValue]
        counter(.calls, operation + [call.outcome.name]).increment()
        time(.callDuration, operation, call.duration)
    }

    /// Counts a request to this server: `route` is the template of its path, nil when nothing was routed; `status`
    /// is nil when none was sent.
    func requestEnded(method: String, route: String?, status: Int?, after duration: Duration) {
        let method = ServerMetrics.methods.contains(method) ? method : MetricFamily.overflow
        let status = status.map { "\($0 / 100)xx" } ?? "none"
        time(.requestDuration, [method, route ?? "none", status], duration)
    }

    /// Counts an access token or a session that was refused.
    func signInFailed() { counter(.signInFailures).increment() }

    /// Counts a stream of events that begins.
    func streamOpened() { meter(.eventStreams).increment() }

    /// Counts a stream of events that ended, by itself or broken off.
    func streamClosed() { meter(.eventStreams).decrement() }

    // MARK: What is

    /// Takes over what the services still take.
    func set(_ quotas: [APIService: QuotaLeft]) {
        for (service, quota) in quotas {
            for window in quota.windows {
                let labels = [service.rawValue, "\(Int(window.period / .seconds(1)))s"]
                set(.quotaLeft, labels, to: Double(window.left))
                set(.quotaCapacity, labels, to: Double(window.capacity))
            }
        }
    }

    /// Takes over how much memory the process holds; nil leaves the metric out.
    func set(residentMemory: Int?) {
        if let residentMemory { set(.residentMemory, to: Double(residentMemory)) }
    }

    // MARK: Ways to the values

    /// The methods that are told apart.
    private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

    func counter(_ family: MetricFamily, _ labels: [String] = []) -> Counter {
        Counter(label: family.name, dimensions: Array(zip(family.labels, labels)), factory: registry)
    }

    func set(_ family: MetricFamily, _ labels: [String] = [], to value: Double) {
        Meter(label: family.name, dimensions: Array(zip(family.labels, labels)), factory: registry).set(value)
    }

    func time(_ family: MetricFamily, _ labels: [String] = [], _ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        Timer(label: family.name, dimensions: Array(zip(family.labels, labels)), factory: registry)
            .recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    private func meter(_ family: MetricFamily) -> Meter { Meter(label: family.name, factory: registry) }
}
