import FoundationEssentials

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// Actions as JSON Lines in a file that several processes use: one object a line, a later one replaces an earlier of its
/// id.
///
/// A line that is no action is passed over, so that a write that broke off costs one action at most. The file is kept
/// below ``maxBytes`` by dropping the oldest.
struct SandboxActionFile: Sendable {
    let path: String

    /// A larger file is not read.
    static let maxBytes = 1 << 20
    /// Once the file is larger than this, only the newest actions stay.
    private static let roomyBytes = 256 << 10
    private static let keptActions = 50

    /// Every action, oldest first; none when there is no file.
    func read() throws(SandboxFailure) -> [SandboxAction] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return Self.actions(in: try contents())
    }

    /// Adds or changes an action while no other process can.
    func keep(_ decide: ([SandboxAction]) throws(SandboxFailure) -> SandboxAction?) throws(SandboxFailure) {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("cannot be opened") }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX) == 0 else { throw failure("cannot be locked") }
        let old = try contents()
        var actions = Self.actions(in: old)
        guard let action = try decide(actions) else { return }
        if old.count < Self.roomyBytes {
            let start: [UInt8] = old.isEmpty || old.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
            try write(start + Self.line(action), to: descriptor)
        } else {
            actions.keep(action)
            guard ftruncate(descriptor, 0) == 0 else { throw failure("cannot be shortened") }
            try write(actions.suffix(Self.keptActions).flatMap(Self.line), to: descriptor)
        }
    }

    private func contents() throws(SandboxFailure) -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw failure("cannot be read") }
        guard data.count <= Self.maxBytes else { throw failure("is too large; delete it") }
        return [UInt8](data)
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(SandboxFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Self.write(descriptor, $0) }
            guard count > 0 else { throw failure("cannot be written") }
            rest = rest.dropFirst(count)
        }
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
        unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #else
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    private static func actions(in bytes: [UInt8]) -> [SandboxAction] {
        let decoder = JSONDecoder()
        return bytes.split(separator: UInt8(ascii: "\n")).reduce(into: []) { actions, line in
            if let action = try? decoder.decode(SandboxAction.self, from: Data(line)) { actions.keep(action) }
        }
    }

    private static func line(_ action: SandboxAction) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(action) else { return [] }
        return [UInt8](data) + [UInt8(ascii: "\n")]
    }

    private func failure(_ problem: String) -> SandboxFailure {
        SandboxFailure(500, "InternalServerError", "The file \(path) of the sandbox's actions \(problem).")
    }
}
