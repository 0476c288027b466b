import CoreMetrics
import Testing

@testable import LensServer

struct PrometheusRegistryTests {
    private static let families = [
        MetricFamily(name: "b_total", kind: .counter, labels: ["x", "y"], help: "Two \\ lines\nand \"quotes\"."),
        MetricFamily(name: "a_bytes", kind: .gauge, help: "A gauge."),
        MetricFamily(name: "c_seconds", kind: .histogram(bounds: [0.005, 1, 2.5]), labels: ["x"], help: "Times."),
        MetricFamily(name: "unused_total", kind: .counter, help: "Nothing."),
    ]

    private let registry = PrometheusRegistry(families)

    @Test func `writes each family with help, type and its values in order`() {
        Counter(label: "b_total", dimensions: [("x", "2"), ("y", "")], factory: registry).increment(by: 3)
        Counter(label: "b_total", dimensions: [("x", "1"), ("y", "é")], factory: registry).increment()
        Counter(label: "b_total", dimensions: [("x", "1"), ("y", "é")], factory: registry).increment()
        Gauge(label: "a_bytes", factory: registry).record(1.5)
        #expect(
            registry.text() == """
                # HELP b_total Two \\\\ lines\\nand "quotes".
                # TYPE b_total counter
                b_total{x="1",y="é"} 2
                b_total{x="2",y=""} 3
                # HELP a_bytes A gauge.
                # TYPE a_bytes gauge
                a_bytes 1.5

                """
        )
    }

    @Test func `escapes label values`() {
        let value = "a\"b\\c\nd{}=,é"
        Counter(label: "b_total", dimensions: [("x", value), ("y", "\\n")], factory: registry).increment()
        #expect(registry.text().contains(#"b_total{x="a\"b\\c\nd{}=,é",y="\\n"} 1"#))
    }

    @Test func `counts durations into cumulative buckets, their bounds included`() {
        let timer = Timer(label: "c_seconds", dimensions: [("x", "1")], factory: registry)
        for milliseconds in [5, 6, 1_000, 2_400, 2_500, 9_000] { timer.recordMilliseconds(milliseconds) }
        #expect(
            registry.text() == """
                # HELP c_seconds Times.
                # TYPE c_seconds histogram
                c_seconds_bucket{x="1",le="0.005"} 1
                c_seconds_bucket{x="1",le="1"} 3
                c_seconds_bucket{x="1",le="2.5"} 5
                c_seconds_bucket{x="1",le="+Inf"} 6
                c_seconds_sum{x="1"} 14.911
                c_seconds_count{x="1"} 6

                """
        )
    }

    @Test func `counts sets of labels beyond the bound together`() {
        var family = PrometheusRegistryTests.families[0]
        family.maxSeries = 2
        let registry = PrometheusRegistry([family])
        for value in ["1", "2", "3", "4", "1"] {
            Counter(label: "b_total", dimensions: [("x", value), ("y", value)], factory: registry).increment()
        }
        let lines = registry.text().split(separator: "\n").dropFirst(2)
        #expect(
            Array(lines) == [
                #"b_total{x="1",y="1"} 2"#, #"b_total{x="2",y="2"} 1"#, #"b_total{x="other",y="other"} 2"#,
            ]
        )
    }

    @Test func `loses nothing when many tasks count at once`() async {
        await withTaskGroup { group in
            for task in 0..<8 {
                group.addTask {
                    for _ in 0..<1_000 {
                        let x = "\(task % 2)"
                        Counter(label: "b_total", dimensions: [("x", x), ("y", "")], factory: registry).increment()
                        Timer(label: "c_seconds", dimensions: [("x", x)], factory: registry).recordSeconds(1)
                        Meter(label: "a_bytes", factory: registry).increment(by: 2.0)
                    }
                }
            }
        }
        let text = registry.text()
        for line in [
            #"b_total{x="0",y=""} 4000"#, #"b_total{x="1",y=""} 4000"#, #"c_seconds_sum{x="1"} 4000"#,
            #"c_seconds_count{x="0"} 4000"#, "a_bytes 16000",
        ] {
            #expect(text.contains(line + "\n"), "\(line) is missing in\n\(text)")
        }
    }

    @Test(arguments: [
        (0.0, "0"), (-3, "-3"), (0.1, "0.1"), (1e15, "1000000000000000"), (.infinity, "+Inf"), (-.infinity, "-Inf"),
        (.nan, "NaN"), (1e-7, "1e-07"),
    ])
    func `writes numbers as Prometheus reads them`(_ value: Double, _ text: String) {
        #expect(PrometheusText.number(value) == text)
    }

    @Test func `stops at a metric that is not in the list`() async {
        await #expect(processExitsWith: .failure) {
            Counter(label: "nameless", factory: PrometheusRegistry([])).increment()
        }
        await #expect(processExitsWith: .failure) {
            let family = MetricFamily(name: "n_total", kind: .counter, labels: ["x"], help: "")
            Counter(label: "n_total", dimensions: [("y", "")], factory: PrometheusRegistry([family])).increment()
        }
    }
}
