/// A metric with everything that Prometheus is told of it beside its values.
struct MetricFamily: Sendable, Hashable {
    /// How values behave.
    enum Kind: Sendable, Hashable {
        /// Only grows.
        case counter
        /// Goes up and down.
        case gauge
        /// Durations, counted by these upper bounds in seconds, in ascending order.
        case histogram(bounds: [Double])

        /// The word of the text format.
        var name: String {
            switch self {
            case .counter: "counter"
            case .gauge: "gauge"
            case .histogram: "histogram"
            }
        }
    }

    /// The name, with the base unit at its end.
    let name: String
    let kind: Kind
    /// The names of the labels, in the order in which their values are given.
    var labels: [String] = []
    /// What is measured, in one sentence.
    let help: String
    /// Sets of label values that are told apart; what comes beyond is counted together under ``overflow``.
    var maxSeries = 500

    /// The value of every label of what was not told apart.
    static let overflow = "other"
}
