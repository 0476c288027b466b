import FoundationEssentials

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension CommandContext {
    /// Runs the command line on the process's own streams and ends the process.
    ///
    /// `--version` is answered before anything else is set up: scripts call it often.
    package static func runProcess(_ arguments: [String]) async -> Never {
        guard arguments != ["--version"] else {
            print(LensCommand.version)
            exit(ExitStatus.done.rawValue)
        }
        StandardStreams.ignoreBrokenPipes()
        exit(await LensProgram.run(arguments, in: .process()).rawValue)
    }

    private static func process() -> CommandContext {
        CommandContext(
            input: StandardStreams.input(),
            output: StandardStreams.output(),
            error: StandardStreams.error(),
            environment: ProcessInfo.processInfo.environment,
            files: .local,
            now: { InstantArgument.ticks(of: Date()) },
            interruption: { try await Task.sleep(for: .seconds(1_000_000_000)) }
        )
    }
}
