/// All that a command may touch outside itself, so that tests run commands in process.
package struct CommandContext: Sendable {
    package var input: ByteSource
    package var output: TextSink
    package var error: TextSink
    package var environment: [String: String]
    package var files: FileAccess
    /// Ticks of 100 ns since 0001-01-01T00:00:00Z: the present.
    package var now: @Sendable () -> Int64
    /// Returns when the user asks to stop (ctrl-C, SIGTERM); throws `CancellationError` when cancelled before.
    package var interruption: @Sendable () async throws -> Void

    package init(
        input: ByteSource,
        output: TextSink,
        error: TextSink,
        environment: [String: String],
        files: FileAccess,
        now: @escaping @Sendable () -> Int64,
        interruption: @escaping @Sendable () async throws -> Void
    ) {
        self.input = input
        self.output = output
        self.error = error
        self.environment = environment
        self.files = files
        self.now = now
        self.interruption = interruption
    }

    /// Style of what goes to standard output.
    package var outputStyle: TerminalStyle { TerminalStyle(for: output, environment: environment) }

    /// Style of what goes to standard error.
    package var errorStyle: TerminalStyle { TerminalStyle(for: error, environment: environment) }

    /// Writes one line to standard error.
    package func note(_ text: TerminalText) throws(OutputClosed) {
        try error.write(line: text)
    }
}
