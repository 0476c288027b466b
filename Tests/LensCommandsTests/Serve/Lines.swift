import Synchronization

/// Keeps what is written to a stream.
final class Lines: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    func add(_ part: [UInt8]) { bytes.withLock { $0 += part } }
}
