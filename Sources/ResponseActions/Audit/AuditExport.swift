import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// A new file that takes the lines of an export; readable by its owner only.
final class AuditExport: Sendable {
    private struct State {
        var buffer: [UInt8] = []
        var isFinished = false
    }

    private let path: String
    private let descriptor: Int32
    private let state = Mutex(State())

    /// Makes the file.
    ///
    /// - Throws: ``AuditFailure`` when there is one of this name already, or none can be made.
    init(path: String) throws(AuditFailure) {
        // Proof: the pointer to the path is used during the call only.
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw AuditFailure(
                errno == EEXIST
                    ? "\(path) is there already, and an export replaces nothing. Name another file."
                    : "\(path) cannot be made. Check the folder and its rights."
            )
        }
        // Only now: once both are set, `deinit` removes the file.
        self.path = path
        self.descriptor = descriptor
    }

    /// An export that was not finished leaves no file behind.
    deinit {
        close(descriptor)
        // Proof: the pointer to the path is used during the call only.
        if !state.withLock(\.isFinished) { unsafe unlink(path) }
    }

    /// Adds a line.
    ///
    /// - Throws: ``AuditFailure`` when the disk takes no more.
    func add(_ entry: AuditEntry) throws {
        try state.withLock { state in
            state.buffer += (entry.line + "\n").utf8
            if state.buffer.count >= 65_536 { try send(&state.buffer) }
        }
    }

    /// Brings everything to the disk; nothing is to be added afterwards.
    ///
    /// - Throws: ``AuditFailure`` when the disk takes no more.
    func finish() throws {
        try state.withLock { state in
            try send(&state.buffer)
            guard fsync(descriptor) == 0 else { throw full }
            state.isFinished = true
        }
    }

    private func send(_ buffer: inout [UInt8]) throws(AuditFailure) {
        var rest = buffer[...]
        while !rest.isEmpty {
            // Proof: the buffer is only read during the call, and no further than its end.
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { throw full }
            rest = rest.dropFirst(max(count, 0))
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private var full: AuditFailure { AuditFailure("\(path) cannot be written. Is the disk full?") }
}
