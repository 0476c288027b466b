import ArgumentParser

/// A command that touches the world through a ``CommandContext`` only.
///
/// Each subcommand is one; `ParsableCommand.run()` is never used, so that no command can write to the process's own
/// streams by accident.
protocol ContextCommand: ParsableCommand, Sendable {
    /// Runs the command.
    ///
    /// - Throws: ``CommandFailure``, ``OutputClosed``, ``ConfigurationError``, `APIError`, `CancellationError`,
    ///   or a `ValidationError` for what only shows while running.
    func run(in context: CommandContext) async throws -> ProgramStatus
}
