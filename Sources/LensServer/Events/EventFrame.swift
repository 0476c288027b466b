import NIOCore

/// Writes server-sent events.
///
/// Source: <https://html.spec.whatwg.org/multipage/server-sent-events.html> (read 2026-11-23).
enum EventFrame {
    /// What is written at once, at least one event.
    static let pieceBytes = 64 << 10

    /// Appends an event; each line of the data becomes a `data:` line of its own.
    ///
    /// - Parameters:
    ///   - name: Without line breaks.
    ///   - data: UTF-8; may hold line breaks of any kind.
    ///   - buffer: What the event is appended to.
    static func append(_ name: String, data: [UInt8], to buffer: inout ByteBuffer) {
        buffer.writeString("event: \(name)\n")
        var rest = data[...]
        while true {
            let line = rest.prefix { $0 != carriageReturn && $0 != lineFeed }
            buffer.writeStaticString("data: ")
            buffer.writeBytes(line)
            buffer.writeInteger(lineFeed)
            guard line.endIndex < rest.endIndex else { break }
            let isPair = rest[line.endIndex...].starts(with: [carriageReturn, lineFeed])
            rest = rest[(line.endIndex + (isPair ? 2 : 1))...]
        }
        buffer.writeInteger(lineFeed)
    }

    /// Appends a comment, which readers skip: a sign of life.
    static func appendHeartbeat(to buffer: inout ByteBuffer) {
        buffer.writeStaticString(":\n\n")
    }

    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
}
