import Dispatch
import HTTPTransport
import Sandbox
import Synchronization
import Testing

@testable import LensCommands

/// Runs command lines in process and keeps what they wrote.
struct CommandHarness: Sendable {
    /// What one command line did.
    struct Outcome: Sendable {
        var status: ProgramStatus
        var output: String
        var error: String

        /// Lines of standard output.
        var lines: [Substring] { output.split(whereSeparator: \.isNewline) }
    }

    var input: [UInt8] = []
    var environment: [String: String] = [:]
    var files: [String: String] = [:]
    /// Those of the ``files`` that every user of the machine can read.
    var openFiles: Set<String> = []
    /// Width of a terminal; nil: no terminal.
    var terminalWidth: Int?
    /// The input is typed by a person at a terminal.
    var isTyped = false
    /// The person types nothing more after the ``input``, and does not end it.
    var waitsAtEnd = false
    /// What stands in for the network; nil: it may not be used.
    var transport: (any HTTPTransport)?
    /// The reader of standard output goes away after so many bytes.
    var outputLimit: Int?
    /// The user interrupts when standard error says this; empty: at once; nil: never.
    var interruptionText: String?
    let written = WrittenFiles()

    /// The instant 2026-11-22T10:00:00Z.
    static let now: Int64 = 639_309_384_000_000_000

    /// One tenant for all tests, living at ``now``: to generate it takes longer than to ask it.
    static let tenant = Tenant(seed: 1, now: now)

    /// Arguments that choose ``tenant``.
    static let sandbox = ["--sandbox", "--now", "2026-11-22T10:00:00Z"]

    init(input: String = "", environment: [String: String] = [:], files: [String: String] = [:]) {
        self.input = Array(input.utf8)
        self.environment = environment
        self.files = files
    }

    /// Runs one command line.
    func run(_ arguments: String...) async -> Outcome {
        await run(arguments)
    }

    /// Runs one command line.
    func run(_ arguments: [String]) async -> Outcome {
        let output = Capture(limit: outputLimit)
        let error = Capture(awaited: interruptionText)
        let status = await LensProgram.run(arguments, in: context(output: output, error: error))
        return Outcome(status: status, output: output.text, error: error.text)
    }

    /// A context whose output nobody reads.
    var silentContext: CommandContext { context(output: Capture(), error: Capture()) }

    private func context(output: Capture, error: Capture) -> CommandContext {
        CommandContext(
            input: source(),
            output: TextSink(isTerminal: terminalWidth != nil, width: terminalWidth, send: output.send),
            error: TextSink(isTerminal: terminalWidth != nil, width: terminalWidth, send: error.send),
            environment: environment,
            person: "alice",
            files: fileAccess(),
            now: { Self.now },
            network: NetworkAccess { [transport] _, work in
                guard let transport else { throw CommandFailure("the test allows no network") }
                return try await work(transport)
            },
            generatedTenant: { seed, now, scale in
                seed == 1 && scale == 1 && now == Self.now ? Self.tenant : nil
            },
            interruption: { try await error.waitForText() }
        )
    }

    private func source() -> ByteSource {
        let rest = PendingInput(input, waitsAtEnd: waitsAtEnd)
        return ByteSource(isTerminal: isTyped) { () throws(CommandFailure) in rest.next() }
    }

    private func fileAccess() -> FileAccess {
        let (files, written) = (files, written)
        return FileAccess(
            read: { path throws(FileAccess.Failure) in
                guard let text = files[path] else { throw FileAccess.Failure(reason: "no such file", isMissing: true) }
                return Array(text.utf8)
            },
            write: { path, bytes throws(FileAccess.Failure) in
                written.files.withLock { $0[path] = String(decoding: bytes, as: UTF8.self) }
            },
            isReadableByAll: { [openFiles] in openFiles.contains($0) }
        )
    }
}

/// Files that a command wrote.
final class WrittenFiles: Sendable {
    let files = Mutex<[String: String]>([:])

    subscript(path: String) -> String? { files.withLock { $0[path] } }
}

/// Keeps what is sent to a stream, which may break.
private final class Capture: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let wasAwaitedTextSeen = Mutex(false)
    private let limit: Int?
    private let awaited: String?
    private let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)

    init(limit: Int? = nil, awaited: String? = nil) {
        self.limit = limit
        self.awaited = awaited
        if awaited == "" { arrived.yield() }
    }

    /// Returns when the awaited text has been written; without one, never.
    func waitForText() async throws {
        for await _ in arrivals { return }
        throw CancellationError()
    }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    @Sendable func send(_ part: [UInt8]) throws(OutputClosed) {
        try bytes.withLock { (bytes) throws(OutputClosed) in
            bytes += part
            if let awaited, !awaited.isEmpty, String(decoding: bytes, as: UTF8.self).contains(awaited) {
                // One interruption: what is written afterwards is not another one.
                wasAwaitedTextSeen.withLock { wasSeen in
                    if !wasSeen { arrived.yield() }
                    wasSeen = true
                }
            }
            if let limit, bytes.count > limit { throw OutputClosed() }
        }
    }
}

/// Input in pieces of a few bytes, as a pipe may give it.
private final class PendingInput: Sendable {
    private let rest: Mutex<ArraySlice<UInt8>>

    private let waitsAtEnd: Bool

    init(_ bytes: [UInt8], waitsAtEnd: Bool) {
        rest = Mutex(bytes[...])
        self.waitsAtEnd = waitsAtEnd
    }

    func next() -> [UInt8] {
        // Like a terminal at which nobody types; the thread that reads is left behind.
        if waitsAtEnd, rest.withLock(\.isEmpty) { DispatchSemaphore(value: 0).wait() }
        return rest.withLock { rest in
            let part = rest.prefix(rest.count > 10_000 ? 65_536 : 7)
            rest = rest.dropFirst(part.count)
            return Array(part)
        }
    }
}
