import HuntingSchema
import KQL

/// Times parsing and binding of hunting queries against the schema of advanced hunting, each query by itself.
///
/// Prints one line of JSON: the median over the queries, each the best of some rounds. With the path of a file of JSON
/// lines as argument its queries are timed instead (member `query` of each line).
@main
struct Main {
    static func main() throws {
        let path = CommandLine.arguments.dropFirst().first
        let queries = try path.map { try QueryFile.queries(at: $0) } ?? HuntingQueries.all
        let binder = KQLBinder(schema: HuntingSchema.schema)
        var times = queries.map { microseconds(of: $0, with: binder) }
        let sum = times.reduce(0, +)
        times.sort()
        let bytes = queries.map(\.utf8.count).sorted()
        let perByte = sum * 1000 / Double(max(1, bytes.reduce(0, +)))
        print(
            """
            {"figure":"parse and bind","queries":\(times.count),"medianBytes":\(bytes[bytes.count / 2]),\
            "medianMicroseconds":\(rounded(times[times.count / 2])),\
            "p90Microseconds":\(rounded(times[times.count * 9 / 10])),\
            "maxMicroseconds":\(rounded(times[times.count - 1])),"nanosecondsPerByte":\(rounded(perByte))}
            """
        )
    }

    private static func microseconds(of query: String, with binder: KQLBinder) -> Double {
        let clock = ContinuousClock()
        var best = Duration.seconds(60)
        for _ in 0..<50 {
            var binding: Binding?
            let elapsed = clock.measure { binding = binder.bind(KQLParser.parse(query)) }
            precondition(binding != nil, "Every text has a binding.")
            best = min(best, elapsed)
        }
        return best / .microseconds(1)
    }

    private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
