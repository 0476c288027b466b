import Logging
import Lookup

/// Writes what is logged as lines of `key=value` on standard error, each flushed at once.
///
/// Values with spaces, quotes or characters that act on a terminal are quoted and escaped, so that no value can look
/// like another line.
struct LogLines: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let sink: TextSink
    private let now: @Sendable () -> Int64

    init(level: Logger.Level, context: CommandContext) {
        logLevel = level
        sink = context.error
        now = context.now
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        if let error = event.error { all["error"] = "\(error)" }
        let parts =
            [("time", TimeText.instant(now())), ("level", event.level.rawValue), ("message", "\(event.message)")]
            + all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        // A standard error that cannot be written to has nobody left to tell.
        try? sink.write(text: parts.map { $0.0 + "=" + Self.quoted($0.1) }.joined(separator: " ") + "\n")
        try? sink.flush()
    }

    private static func quoted(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "=")
        }
        guard !isPlain || value.isEmpty else { return value }
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"" + VisibleCharacters.encode(escaped) + "\""
    }
}
