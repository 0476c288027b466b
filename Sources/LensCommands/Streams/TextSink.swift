import Synchronization

/// A buffered stream of text to one place: standard output, standard error, or a test.
final class TextSink: Sendable {
    /// True when a person looks at it.
    let isTerminal: Bool
    /// Width in columns of the terminal, or nil when it is none or the width is unknown.
    let width: Int?
    private let send: @Sendable ([UInt8]) throws(OutputClosed) -> Void
    private let buffer = Mutex<[UInt8]>([])
    private let limitInBytes = 65_536

    /// - Parameters:
    ///   - isTerminal: Whether a person looks.
    ///   - width: Columns of the terminal, when they are known.
    ///   - send: Writes all bytes, or throws when nobody reads any more. Called with the sink locked.
    init(
        isTerminal: Bool,
        width: Int? = nil,
        send: @escaping @Sendable ([UInt8]) throws(OutputClosed) -> Void
    ) {
        self.isTerminal = isTerminal
        self.width = width
        self.send = send
    }

    /// Writes one line; a terminal sees it at once.
    func write(line: TerminalText) throws(OutputClosed) {
        try write(text: line.encoded + "\n")
        if isTerminal { try flush() }
    }

    /// Writes text as it is: for formats that have their own escaping (JSON, CSV), never for foreign text.
    func write(text: String) throws(OutputClosed) {
        try append { $0.append(contentsOf: text.utf8) }
    }

    /// Writes bytes as they are; see ``write(text:)``.
    func write(bytes: [UInt8]) throws(OutputClosed) {
        try append { $0.append(contentsOf: bytes) }
    }

    /// Sends what is buffered.
    func flush() throws(OutputClosed) {
        try buffer.withLock { (bytes) throws(OutputClosed) in
            try sendAll(&bytes)
        }
    }

    private func append(_ change: (inout [UInt8]) -> Void) throws(OutputClosed) {
        try buffer.withLock { (bytes) throws(OutputClosed) in
            change(&bytes)
            if bytes.count >= limitInBytes { try sendAll(&bytes) }
        }
    }

    private func sendAll(_ bytes: inout [UInt8]) throws(OutputClosed) {
        guard !bytes.isEmpty else { return }
        let full = bytes
        bytes.removeAll(keepingCapacity: true)
        try send(full)
    }
}
