import ArgumentParser
import DefenderAPI
import LensServer
import Logging
import Lookup
import ServiceLifecycle

/// `serve`: the overlay and the HTTP API.
struct ServeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the overlay and the HTTP API.",
        discussion: """
            EXAMPLES:
              defender-lens serve --sandbox
            """
    )

    @Option(help: ArgumentHelp("Port to listen on; 0 takes a free one.", valueName: "port"))
    var port = 8480

    @OptionGroup var tenant: TenantArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let tenant = try tenant.prepare(in: context)
        return try await tenant.withSession(in: context) { session in
            var settings = ServerSettings()
            settings.port = port
            let server = LensServer(
                settings: settings,
                tenant: ServedTenant(
                    name: session.client.settings.tenantID,
                    isSandbox: self.tenant.sandbox,
                    runner: session.runner
                ),
                logger: Logger(label: "serve"),
                onListening: { address in
                    try? context.note("Serving on \(address); ctrl-C ends it.")
                    try? context.error.flush()
                }
            )
            try await server.run()
            return .done
        }
    }
}
