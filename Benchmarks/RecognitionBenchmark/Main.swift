import Entities
import FoundationEssentials

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Measures how fast entities are recognised on one core, and prints one line of JSON with the median of the rounds.
///
/// The rate is that of processor time, which other programs on the machine do not distort; `wallSeconds` is beside it.
///
/// usage: RecognitionBenchmark [FILE] — without a file it makes 32 MB of prose from a fixed seed.
@main struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        var prose = Prose(seed: 1)
        let bytes = try arguments.first.map { Array(try Data(contentsOf: URL(filePath: $0))) } ?? prose.bytes(32 << 20)
        let recognizer = EntityRecognizer()
        var seconds: [Double] = []
        var wallSeconds: [Double] = []
        var found = 0
        for _ in 0..<(bytes.count < 1 << 20 ? 101 : 7) {
            let start = processorSeconds()
            let elapsed = ContinuousClock().measure { found = recognizer.recognize(bytes).entities.count }
            seconds.append(processorSeconds() - start)
            wallSeconds.append(elapsed / .seconds(1))
        }
        let rate = Double(bytes.count) / median(seconds) / 1e6
        print(
            """
            {"benchmark":"recognition","bytes":\(bytes.count),"rounds":\(seconds.count),"seconds":\(median(seconds)),\
            "wallSeconds":\(median(wallSeconds)),"megabytesPerSecond":\(rate),"entities":\(found)}
            """
        )
    }

    private static func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }

    /// The processor time of this process so far; `clock()` counts microseconds, as POSIX demands.
    private static func processorSeconds() -> Double {
        Double(clock()) / 1e6
    }
}
