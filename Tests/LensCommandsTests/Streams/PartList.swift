import Synchronization

/// Input that comes in given parts.
final class PartList: Sendable {
    private let parts: Mutex<[String]>

    init(_ parts: [String]) {
        self.parts = Mutex(parts)
    }

    func next() -> [UInt8] {
        parts.withLock { $0.isEmpty ? [] : Array($0.removeFirst().utf8) }
    }
}
