import ArgumentParser

/// The whole program: parses a command line, runs its command, and maps every ending to an exit status.
package enum LensProgram {
    /// Runs one command line.
    ///
    /// - Parameters:
    ///   - arguments: Without the name of the program.
    ///   - context: What the command may touch.
    /// - Returns: The status for the shell; all output is flushed.
    static func run(_ arguments: [String], in context: CommandContext) async -> ProgramStatus {
        var status: ProgramStatus
        do {
            status = try await runCommand(arguments, in: context)
            try context.output.flush()
        } catch {
            status = ending(of: error, in: context)
        }
        // A standard error that cannot be written to has nobody left to tell.
        try? context.error.flush()
        return status
    }

    private static func runCommand(_ arguments: [String], in context: CommandContext) async throws -> ProgramStatus {
        var command = try LensCommand.parseAsRoot(arguments)
        guard let runnable = command as? any ContextCommand else {
            // `help`, and a group without its subcommand: both end by throwing the help text.
            try command.run()
            return .done
        }
        return try await runnable.run(in: context)
    }

    /// Tells what stopped the command, and which status that is.
    static func ending(of error: any Error, in context: CommandContext) -> ProgramStatus {
        do {
            let ending = try CommandEnding(of: error, style: context.errorStyle)
            try context.output.flush()
            if let text = ending.output { try context.output.write(text: text + "\n") }
            try context.output.flush()
            if let text = ending.error { try context.error.write(line: text) }
            return ending.status
        } catch {
            return .done
        }
    }
}
