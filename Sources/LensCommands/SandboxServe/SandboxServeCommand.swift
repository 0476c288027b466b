import ArgumentParser
import Logging
import Sandbox

/// `sandbox serve`: the simulated tenant on a port.
struct SandboxServeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the simulated tenant on a port of this machine, for real clients.",
        discussion: """
            Sign-in, Microsoft Graph and the Defender for Endpoint API answer on one port, told apart by their paths. \
            Prints the environment lines that point defender-lens at it, then serves until ctrl-C.

            Kinds of faults: an HTTP status from 400 to 599, \(SandboxFaultKind.table.map(\.name).joined(separator: ", ")).

            EXAMPLES:
              defender-lens sandbox serve
              defender-lens sandbox serve --tls --tls-ca-out ca.pem --latency 150
              defender-lens sandbox serve --fault graph.alerts:429:2:2.5
            """
    )

    @Option(help: ArgumentHelp("Port to listen on; 0 takes a free one.", valueName: "port"))
    var port = 8490

    @Flag(help: "Speaks TLS with a certificate of its own for localhost.")
    var tls = false

    @Option(
        help: ArgumentHelp("Writes the certificate to trust to a file (PEM).", valueName: "file"),
        completion: .file()
    )
    var tlsCaOut: String?

    @OptionGroup var world: SandboxWorldArguments
    @OptionGroup var wire: SandboxWireArguments

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
        guard tls || tlsCaOut == nil else { throw ValidationError("--tls-ca-out needs --tls.") }
    }

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let configuration = wire.configuration(of: world, clock: .moving(from: world.now?.ticks))
        let certificates = tls ? try SandboxCertificates.make() : nil
        if let certificates, let tlsCaOut { try write(certificates.authorityPEM, to: tlsCaOut, in: context) }
        var logger = Logger(label: "sandbox")
        logger.logLevel = .error
        let server = SandboxServer(
            configuration: configuration,
            port: port,
            certificates: certificates,
            logger: logger,
            onListening: { address in
                // Nobody reads the announcement any more: that is no reason to stop serving.
                try? announce(address, configuration.credentials, in: context)
            }
        )
        try await serve(server, logger: logger, in: context)
        return .done
    }

    private func serve(_ server: SandboxServer, logger: Logger, in context: CommandContext) async throws {
        do {
            try await LastingWork(server, logger: logger).run(in: context)
        } catch  where !(error is CancellationError) {
            throw CommandFailure("cannot serve on port \(port): \("\(error)"); --port takes another one")
        }
    }

    private func write(_ pem: String, to path: String, in context: CommandContext) throws(CommandFailure) {
        do throws(FileAccess.Failure) {
            try context.files.write(path, Array(pem.utf8))
        } catch {
            throw CommandFailure("cannot write \(path): \(error.reason)")
        }
    }

    private func announce(
        _ address: SandboxAddress,
        _ credentials: SandboxCredentials,
        in context: CommandContext
    ) throws(OutputClosed) {
        for (key, value) in SandboxEnvironment.values(address, credentials, authorityFile: tlsCaOut) {
            try context.output.write(
                text: "export \(ConfigurationValues.variable(of: key))=\(SandboxEnvironment.quoted(value))\n"
            )
        }
        try context.output.flush()
        try context.note("Serving the simulated tenant on \(address.origin); ctrl-C ends it.")
        try context.error.flush()
    }
}
