import DefenderAPI
import FoundationEssentials

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Measures how fast a hunting answer of 100,000 rows (60 MB) becomes a table, and prints the figures as JSON.
///
/// Usage: `HuntingDecodeBenchmark [ROWS] [--baseline]`. With `--baseline` a sample of 5,000 rows is also read with
/// `JSONDecoder`, and the ratio of the two speeds is printed; without, so that the peak memory is the parser's alone.
@main
struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let rows = arguments.lazy.compactMap { Int($0) }.first ?? 100_000
        var figures = try decode(rows: rows)
        if arguments.contains("--baseline") { figures += try baseline(rows: min(rows, 5_000)) }
        print("{" + figures.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}")
    }

    /// Decodes an answer whose chunks are made one by one, so that no whole body is in memory; only parsing is timed.
    private static func decode(rows: Int) throws -> [(String, String)] {
        let clock = ContinuousClock()
        var answer = SampleAnswer(rows: rows)
        var decoder = HuntingDecoder()
        var spent = Duration.zero
        var work = 0.0
        var bytes = 0
        while let chunk = answer.nextChunk() {
            bytes += chunk.count
            let before = processorTime()
            spent += try clock.measure { try decoder.push(chunk) }
            work += processorTime() - before
        }
        let start = clock.now
        let table = try decoder.finish()
        let last = start.duration(to: clock.now)
        spent += last
        precondition(table.rowCount == rows, "The table lacks rows.")
        return [
            ("rows", table.rowCount.description), ("bytes", bytes.description),
            ("decode_ms", milliseconds(spent)),
            ("decode_cpu_ms", Int(work * 1_000).description),
            ("after_last_byte_ms", milliseconds(last)),
            ("mb_per_s", Int(Double(bytes) / 1e6 / (spent / .seconds(1))).description),
            ("peak_rss_mb", peakMemory().description),
        ]
    }

    private struct Answer: Decodable {
        let schema: [[String: String]]
        let results: [[String: Cell]]
    }

    /// The simplest cell that `Codable` can read.
    private enum Cell: Decodable {
        case text(String)
        case number(Int)
        case null

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    private static func baseline(rows: Int) throws -> [(String, String)] {
        let clock = ContinuousClock()
        var answer = SampleAnswer(rows: rows)
        var body: [UInt8] = []
        while let chunk = answer.nextChunk() { body += chunk }
        let data = Data(body)
        let codable = try clock.measure { _ = try JSONDecoder().decode(Answer.self, from: data) }
        let ours = try clock.measure {
            var decoder = HuntingDecoder()
            try decoder.push(body)
            _ = try decoder.finish()
        }
        return [
            ("baseline_rows", rows.description), ("baseline_jsondecoder_ms", milliseconds(codable)),
            ("baseline_ours_ms", milliseconds(ours)), ("baseline_ratio", Int(codable / ours).description),
        ]
    }

    private static func milliseconds(_ duration: Duration) -> String {
        (Double(Int(duration / .microseconds(10))) / 100).description
    }

    /// The time that the processor spent on this program, in seconds: other programs do not disturb it.
    private static func processorTime() -> Double {
        Double(clock()) / Double(CLOCKS_PER_SEC)
    }

    private static func peakMemory() -> Int {
        var usage = rusage()
        // 0 is RUSAGE_SELF, whose type differs between the systems; the call fills the structure that it is given.
        guard unsafe getrusage(0, &usage) == 0 else { return -1 }
        return usage.ru_maxrss / 1_024
    }
}
