import HTTPTransport
import Synchronization

/// A body that begins well and then breaks off, stops, or never ends.
final class SandboxBrokenBody: Sendable {
    enum End {
        case reset, stall, endless
    }

    private let start: Mutex<[UInt8]?>
    private let end: End
    private static let filler = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 16)

    init(start: [UInt8], end: End) {
        self.start = Mutex(start)
        self.end = end
    }

    /// The chunks of the body, for ``SandboxAnswer``.
    var pull: SandboxAnswer.Pull {
        { try await self.next() }
    }

    private func next() async throws -> [UInt8]? {
        if let chunk = start.withLock({ $0.take() }) { return chunk }
        switch end {
        case .endless:
            return Self.filler
        case .stall:
            try await SandboxReplacement.waitForEver()
            return nil
        case .reset:
            throw TransportError(
                .connectionReset,
                "The connection broke off before the answer was complete; try again."
            )
        }
    }
}
