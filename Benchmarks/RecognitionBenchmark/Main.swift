import Entities
import FoundationEssentials

/// Measures how fast entities are recognised on one core, and prints one line of JSON with the median of the rounds.
///
/// usage: RecognitionBenchmark [FILE] — without a file it makes 32 MB of prose from a fixed seed.
@main struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        var prose = Prose(seed: 1)
        let bytes = try arguments.first.map { Array(try Data(contentsOf: URL(filePath: $0))) } ?? prose.bytes(32 << 20)
        let recognizer = EntityRecognizer()
        let clock = ContinuousClock()
        var seconds: [Double] = []
        var found = 0
        for _ in 0..<(bytes.count < 1 << 20 ? 101 : 7) {
            let elapsed = clock.measure { found = recognizer.recognize(bytes).entities.count }
            seconds.append(Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds))
        }
        let median = seconds.sorted()[seconds.count / 2]
        let rate = Double(bytes.count) / median / 1e6
        print(
            """
            {"benchmark":"recognition","bytes":\(bytes.count),"rounds":\(seconds.count),"seconds":\(median),\
            "megabytesPerSecond":\(rate),"entities":\(found)}
            """
        )
    }
}
