import Entities
import FoundationEssentials

/// Recognises entities in mutations of a corpus, and stops at the first broken promise.
///
/// usage: EntitiesFuzz [--seconds N] [--iterations N] [--from N] [--corpus FOLDER]
///
/// Every mutation is made from its number alone, so `--from N --iterations 1` repeats it.
@main struct Main {
    static func main() throws {
        let options = FuzzOptions(CommandLine.arguments)
        var mutator = Mutator(corpus: try corpus(options.folder))
        let clock = ContinuousClock()
        let end = clock.now + .seconds(options.seconds)
        var iteration = options.first
        var bytes = 0
        while iteration < options.first + options.iterations, clock.now < end {
            let input = mutator.input(iteration)
            bytes += input.count
            if let fault = Promises.fault(input) {
                fatalError("iteration \(iteration): \(fault)\n\(String(decoding: input, as: UTF8.self))")
            }
            iteration += 1
        }
        print("{\"iterations\":\(iteration - options.first),\"bytes\":\(bytes),\"faults\":0}")
    }

    private static func corpus(_ folder: String) throws -> [[UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try names.map { Array(try Data(contentsOf: URL(filePath: folder + "/" + $0))) }
    }
}

/// What the command line asks for.
struct FuzzOptions {
    private(set) var seconds = 10
    private(set) var iterations = Int(Int32.max)
    private(set) var first = 0
    private(set) var folder = "Fuzz/Corpus/Entities"

    init(_ arguments: [String]) {
        for (name, value) in zip(arguments, arguments.dropFirst()) {
            switch name {
            case "--seconds": seconds = Int(value) ?? seconds
            case "--iterations": iterations = Int(value) ?? iterations
            case "--from": first = Int(value) ?? first
            case "--corpus": folder = value
            default: break
            }
        }
    }
}
