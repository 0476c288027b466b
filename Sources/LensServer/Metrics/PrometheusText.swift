/// Writes metrics in the text format 0.0.4.
///
/// Source: <https://prometheus.io/docs/instrumenting/exposition_formats/> (read 2026-11).
struct PrometheusText: Sendable {
    /// The media type of the text.
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// What was written so far.
    private(set) var text = ""

    /// Appends a family: what it is, then its values in the order of their labels; nothing when it has no values.
    mutating func append<Value>(
        _ family: MetricFamily,
        _ series: [[String]: Value],
        sample: (inout PrometheusText, [(String, String)], Value) -> Void
    ) {
        guard !series.isEmpty else { return }
        text += "# HELP \(family.name) \(PrometheusText.escaped(family.help, quotes: false))\n"
        text += "# TYPE \(family.name) \(family.kind.name)\n"
        for (values, value) in series.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            sample(&self, Array(zip(family.labels, values)), value)
        }
    }

    /// Appends one line.
    mutating func appendSample(_ name: String, _ labels: [(String, String)], _ value: String) {
        text += name
        if !labels.isEmpty {
            let pairs = labels.map { "\($0.0)=\"\(PrometheusText.escaped($0.1, quotes: true))\"" }
            text += "{" + pairs.joined(separator: ",") + "}"
        }
        text += " \(value)\n"
    }

    /// Appends the buckets of a histogram, each with all before it, then sum and count.
    mutating func appendHistogram(
        _ name: String,
        _ labels: [(String, String)],
        _ bounds: [Double],
        _ snapshot: PrometheusHistogram.Snapshot
    ) {
        var count = 0
        for (bound, bucket) in zip(bounds + [.infinity], snapshot.counts) {
            count += bucket
            appendSample(name + "_bucket", labels + [("le", PrometheusText.number(bound))], "\(count)")
        }
        appendSample(name + "_sum", labels, PrometheusText.number(snapshot.sum))
        appendSample(name + "_count", labels, "\(count)")
    }

    /// A number as the format has it: whole ones without a fraction.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A || (quotes && $0 == 0x22) }) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\"" where quotes: escaped += "\\\""
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
