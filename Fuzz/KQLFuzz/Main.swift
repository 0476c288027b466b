import KQL

/// Mutates queries at random and checks what must hold for any text.
///
/// Usage: `KQLFuzz [iterations] [seed]`. Prints the seed and the text of the first failure, and exits with 1.
@main
struct Main {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let iterations = arguments.first ?? 100_000
        var mutator = Mutator(seed: arguments.dropFirst().first ?? 1)
        let binder = KQLBinder(schema: Corpus.schema)
        var slowest = Duration.zero
        for iteration in 0..<iterations {
            let text = mutator.next()
            let duration = ContinuousClock().measure { Invariant.check(text, binder, iteration: iteration) }
            slowest = max(slowest, duration)
            if duration > .seconds(1) { Invariant.fail("took \(duration)", text, iteration) }
        }
        print("\(iterations) texts, slowest \(slowest)")
    }
}
