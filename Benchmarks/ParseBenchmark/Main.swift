import HuntingSchema
import KQL

/// Times parsing and binding of hunting queries against the schema of advanced hunting, each query by itself.
///
/// Prints one line of JSON: the median over the queries, each the best of some rounds.
@main
struct Main {
    static func main() {
        let schema = HuntingSchema.schema
        let binder = KQLBinder(schema: schema)
        let times = HuntingQueries.all.map { microseconds(of: $0, with: binder) }.sorted()
        let bytes = HuntingQueries.all.map(\.utf8.count).sorted()
        print(
            """
            {"figure":"parse and bind","queries":\(times.count),"medianBytes":\(bytes[bytes.count / 2]),\
            "medianMicroseconds":\(times[times.count / 2]),"maxMicroseconds":\(times[times.count - 1])}
            """
        )
    }

    private static func microseconds(of query: String, with binder: KQLBinder) -> Int {
        let clock = ContinuousClock()
        var best = Duration.seconds(60)
        for _ in 0..<200 {
            best = min(
                best,
                clock.measure {
                    precondition(!binder.bind(KQLParser.parse(query)).diagnostics.contains(where: \.isSyntaxError))
                }
            )
        }
        return Int(best / .microseconds(1))
    }
}
