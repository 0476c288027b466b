import Synchronization

/// Bytes to be read from one place: standard input, or a test.
final class ByteSource: Sendable {
    /// True when a person types.
    let isTerminal: Bool
    private let receive: @Sendable () throws(CommandFailure) -> [UInt8]
    private let rest = Mutex<Rest>(Rest())

    private struct Rest {
        var bytes: [UInt8] = []
        var position = 0
        var isEnded = false
    }

    /// - Parameters:
    ///   - isTerminal: Whether a person types.
    ///   - receive: Gives the next bytes, at least one; empty at the end. Blocks until there are some.
    init(isTerminal: Bool, receive: @escaping @Sendable () throws(CommandFailure) -> [UInt8]) {
        self.isTerminal = isTerminal
        self.receive = receive
    }

    /// Reads what is left, to the end.
    ///
    /// - Parameter limit: Most bytes that are accepted.
    /// - Returns: All bytes; empty at the end.
    /// - Throws: ``CommandFailure`` when there are more, or reading fails.
    func readAll(upTo limit: Int = ByteSource.limitInBytes) throws(CommandFailure) -> [UInt8] {
        var all = rest.withLock { rest in
            defer { rest.position = rest.bytes.count }
            return Array(rest.bytes[rest.position...])
        }
        while true {
            let part = try receive()
            guard !part.isEmpty else { return all }
            all += part
            guard all.count <= limit else {
                throw CommandFailure("standard input holds more than \(limit / 1_000_000) MB: split it", status: .usage)
            }
        }
    }

    /// Most bytes that ``readAll(upTo:)`` accepts by itself: 256 MB.
    static let limitInBytes = 256_000_000

    /// The next line without its line break (LF or CRLF), or nil at the end.
    func nextLine() throws(CommandFailure) -> [UInt8]? {
        try rest.withLock { (rest) throws(CommandFailure) -> [UInt8]? in
            var searched = rest.position
            while true {
                if let end = rest.bytes[searched...].firstIndex(of: 0x0A) {
                    defer { rest.position = end + 1 }
                    return Self.line(rest.bytes[rest.position..<end])
                }
                guard !rest.isEnded else {
                    guard rest.position < rest.bytes.count else { return nil }
                    defer { rest.position = rest.bytes.count }
                    return Self.line(rest.bytes[rest.position...])
                }
                rest.bytes.removeSubrange(..<rest.position)
                rest.position = 0
                searched = rest.bytes.count
                let part = try receive()
                rest.isEnded = part.isEmpty
                rest.bytes += part
            }
        }
    }

    /// The next bytes as they come, or an empty list at the end; blocks until there are some.
    func nextPart() throws(CommandFailure) -> [UInt8] {
        let kept = rest.withLock { rest in
            defer { rest.position = rest.bytes.count }
            return Array(rest.bytes[rest.position...])
        }
        return kept.isEmpty ? try receive() : kept
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(bytes.last == 0x0D ? bytes.dropLast() : bytes)
    }
}
