import Sandbox

/// All that a command may touch outside itself, so that tests run commands in process.
struct CommandContext: Sendable {
    var input: ByteSource
    var output: TextSink
    var error: TextSink
    var environment: [String: String]
    /// The system's name of the user who runs the program.
    var person: String
    var files: FileAccess
    /// Ticks of 100 ns since 0001-01-01T00:00:00Z: the present.
    var now: @Sendable () -> Int64
    var network: NetworkAccess
    /// A simulated tenant that exists already, by seed, instant in ticks and scale; nil when it must be generated.
    var generatedTenant: @Sendable (_ seed: UInt64, _ now: Int64, _ scale: Int) -> Tenant? = { _, _, _ in nil }
    /// Returns when the user asks to stop (ctrl-C, SIGTERM); throws `CancellationError` when cancelled before.
    var interruption: @Sendable () async throws -> Void
    /// Called after an interruption: ends a process that cannot stop by itself.
    var giveUpSoon: @Sendable () -> Void = {}

    /// Style of what goes to standard output.
    var outputStyle: TerminalStyle { TerminalStyle(for: output, environment: environment) }

    /// Style of what goes to standard error.
    var errorStyle: TerminalStyle { TerminalStyle(for: error, environment: environment) }

    /// Writes one line to standard error.
    func note(_ text: TerminalText) throws(OutputClosed) {
        try error.write(line: text)
    }
}
