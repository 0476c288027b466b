import FoundationEssentials

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension LensProgram {
    /// Runs a command line on the process's own streams and ends the process.
    ///
    /// `--version` is answered before anything else is set up: scripts call it often.
    ///
    /// - Parameter arguments: Without the name of the program.
    package static func runProcess(_ arguments: [String]) async -> Never {
        guard arguments != ["--version"] else {
            print(LensCommand.version)
            exit(ProgramStatus.done.rawValue)
        }
        StandardStreams.ignoreBrokenPipes()
        exit(await run(arguments, in: .process()).rawValue)
    }
}

extension CommandContext {
    fileprivate static func process() -> CommandContext {
        CommandContext(
            input: StandardStreams.input(),
            output: StandardStreams.output(),
            error: StandardStreams.error(),
            environment: ProcessInfo.processInfo.environment,
            person: SystemUser.name(),
            files: .local,
            now: { InstantArgument.ticks(of: Date()) },
            network: .sockets,
            interruption: Interruption.wait,
            giveUpSoon: Interruption.giveUpSoon
        )
    }
}
