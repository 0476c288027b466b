import KQL
import KQLEngine

/// Measures the engine on a table of one million rows beside SQLite on the same rows, each query in both by turns.
///
/// Prints one line of JSON per query: the best of some runs of each, and how many times as fast the engine is. Ends with
/// an error when the two do not agree on an answer.
@main
struct Main {
    private static let rounds = 7

    static func main() throws {
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
        let clock = ContinuousClock()
        let events = SampleEvents(count: count)
        var database = QueryEngine(tables: [:], now: SampleEvents.now)
        let building = clock.measure {
            database = QueryEngine(
                tables: ["Events": events.table(), "Users": SampleUsers.table()],
                now: SampleEvents.now
            )
        }
        let peer = try SQLitePeer(events: events)
        print(
            #"{"figure":"engine: tables","rows":\#(count),"milliseconds":\#(milliseconds(building)),"#
                + #""peer":"SQLite \#(peer.version)"}"#
        )
        for query in MeasuredQuery.all { try measure(query, database, peer) }
    }

    private static func measure(_ query: MeasuredQuery, _ engine: QueryEngine, _ peer: SQLitePeer) throws {
        let clock = ContinuousClock()
        let bound = try query.bound()
        var best = Duration.seconds(3600)
        var bestOfPeer = best
        for _ in 0..<rounds {
            var answer = Answer(rows: 0, first: 0)
            best = min(best, try clock.measure { answer = Answer(try engine.run(bound)[0]) })
            guard let sql = query.sql else { continue }
            let (answerOfPeer, elapsed) = try peer.run(sql)
            bestOfPeer = min(bestOfPeer, elapsed)
            guard answer == answerOfPeer else { throw Disagreement(query: query.name, answer, answerOfPeer) }
        }
        var line = #"{"figure":"engine: \#(query.name)","milliseconds":\#(milliseconds(best))"#
        if query.sql != nil {
            let ratio = (bestOfPeer / best * 10).rounded() / 10
            line += #","sqliteMilliseconds":\#(milliseconds(bestOfPeer)),"timesAsFast":\#(ratio)"#
        }
        print(line + "}")
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        (duration / .microseconds(10)).rounded() / 100
    }
}

/// Two answers that should be one.
struct Disagreement: Error {
    let query: String
    let engine: Answer
    let peer: Answer

    init(query: String, _ engine: Answer, _ peer: Answer) {
        self.query = query
        self.engine = engine
        self.peer = peer
    }
}
