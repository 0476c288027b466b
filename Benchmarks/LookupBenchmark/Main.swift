import Foundation

/// Times whole lookups: fresh processes of the released program against the simulated tenant on a port.
///
/// usage: `LookupBenchmark DEFENDER_LENS ENTITIES_FILE [LATENCY_MS] [RUNS]`. Prints one line of JSON per figure.
@main
struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: LookupBenchmark DEFENDER_LENS ENTITIES_FILE [LATENCY_MS] [RUNS]")
            exit(64)
        }
        let latency = arguments.count > 3 ? arguments[3] : "150"
        let runs = arguments.count > 4 ? Int(arguments[4]) ?? 5 : 5
        let entities = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").map(String.init)

        try measureStart(program: arguments[1], runs: runs)
        let tenant = try SimulatedTenant(program: arguments[1], latency: latency)
        defer { tenant.stop() }
        let lookup = LookupProcess(program: arguments[1], environment: tenant.environment)
        try measure("1 entity", Array(entities.prefix(1)), with: lookup, latency: latency, runs: runs)
        try measure("\(entities.count) entities", entities, with: lookup, latency: latency, runs: runs)
    }

    /// Wall time of `--version` in a fresh process.
    private static func measureStart(program: String, runs: Int) throws {
        let times = try (0..<runs * 4).map { _ in try LookupProcess(program: program, environment: [:]).version() }
        Figure(name: "start-up (--version)", values: ["milliseconds": median(times)]).print()
    }

    private static func measure(
        _ name: String,
        _ entities: [String],
        with lookup: LookupProcess,
        latency: String,
        runs: Int
    ) throws {
        let outcomes = try (0..<runs).map { _ in try lookup.run(entities) }
        Figure(
            name: "\(name), \(latency) ms per call, fresh process",
            values: [
                "milliseconds": median(outcomes.map(\.milliseconds)),
                "apiCalls": median(outcomes.map(\.calls)),
                "failedSources": median(outcomes.map(\.failures)),
                "entitiesWithHits": median(outcomes.map(\.hits)),
            ]
        ).print()
    }
}

/// The middle value; 0 of none.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

/// One line of the result.
struct Figure {
    let name: String
    let values: [String: Double]

    func print() {
        let members = values.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(($0.value * 100).rounded() / 100)" }
        Swift.print("{\"figure\":\"\(name)\",\(members.joined(separator: ","))}")
    }
}
