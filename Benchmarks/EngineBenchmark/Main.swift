import KQL
import KQLEngine

/// Measures the engine on a table of one million rows and prints milliseconds as JSON, the best of five runs each.
@main
struct EngineBenchmark {
    static func main() throws {
        let rows = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
        let clock = ContinuousClock()
        var table = SampleTable.table(rows: 0)
        let building = clock.measure { table = SampleTable.table(rows: rows) }
        let engine = QueryEngine(tables: ["Events": table, "Users": SampleTable.users()], now: SampleTable.now)
        var lines = ["\"rows\":\(rows)", "\"build\":\(milliseconds(building))"]
        for (name, pipeline) in SampleQueries.all(table.columns) {
            var best = Duration.seconds(3600)
            var found = 0
            for _ in 0..<5 {
                let elapsed = try clock.measure {
                    let results = try engine.run(BoundQuery(results: [pipeline]))
                    found = results[0].rowCount
                }
                best = min(best, elapsed)
            }
            lines.append("\"\(name)\":{\"ms\":\(milliseconds(best)),\"rows\":\(found)}")
        }
        print("{" + lines.joined(separator: ",") + "}")
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        (duration / .microseconds(1)).rounded() / 1000
    }
}
