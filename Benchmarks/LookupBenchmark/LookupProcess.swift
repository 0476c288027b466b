import Foundation

/// Runs of the released program, timed from outside.
struct LookupProcess {
    let program: String
    let environment: [String: String]

    /// What a lookup cost and found.
    struct Outcome {
        let milliseconds: Double
        let calls: Double
        let failures: Double
        let hits: Double
    }

    /// Wall time in milliseconds of `--version`.
    func version() throws -> Double {
        try timed(["--version"]).milliseconds
    }

    func run(_ entities: [String]) throws -> Outcome {
        let (milliseconds, output) = try timed(["lookup", "--format", "json"] + entities)
        let answer = try JSONDecoder().decode(Answer.self, from: output)
        let outcomes = answer.reports.map { $0.sources.map(\.outcome) }
        return Outcome(
            milliseconds: milliseconds,
            calls: Double(answer.cost.calls),
            failures: Double(outcomes.joined().count { $0 == "failed" }),
            hits: Double(outcomes.count { $0.contains("found") })
        )
    }

    private func timed(_ arguments: [String]) throws -> (milliseconds: Double, output: Data) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = environment
        process.standardOutput = output
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        // The end of the output is the end of the process; Foundation notices the latter some 50 ms later.
        let data = output.fileHandleForReading.readDataToEndOfFile()
        let elapsed = clock.now - start
        process.waitUntilExit()
        return (elapsed / .milliseconds(1), data)
    }

    private struct Answer: Decodable {
        struct Report: Decodable { let sources: [Source] }
        struct Source: Decodable { let outcome: String }
        struct Cost: Decodable { let calls: Int }
        let reports: [Report]
        let cost: Cost
    }
}
