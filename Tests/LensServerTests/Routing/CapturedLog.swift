import Logging
import Synchronization

/// Keeps what is logged as text, everything in one line for each entry.
final class CapturedLog: Sendable {
    private let entries = Mutex<[String]>([])

    var lines: [String] { entries.withLock { $0 } }
    var text: String { lines.joined(separator: "\n") }

    /// A logger that writes here, at every level.
    var logger: Logger { Logger(label: "captured") { _ in Handler(log: self) } }

    private struct Handler: LogHandler {
        let log: CapturedLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.MetadataValue? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let pairs = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            let line = ([event.level.rawValue, "\(event.message)"] + pairs).joined(separator: " ")
            log.entries.withLock { $0.append(line) }
        }
    }
}
