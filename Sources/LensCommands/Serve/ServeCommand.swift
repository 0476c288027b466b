import ArgumentParser
import DefenderAPI
import LensServer
import Logging
import Lookup
import NIOCore
import ResponseActions
import ServiceLifecycle

/// `serve`: the overlay and the HTTP API.
struct ServeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the overlay and the HTTP API.",
        discussion: """
            Prints the address when it is ready, then serves until ctrl-C: running lookups are told that the server \
            ends, and what is being sent is finished; a second ctrl-C stops at once.

            Without --host only this machine reaches it, and whoever does may look things up. For a team it needs \
            access tokens (accessTokens in the configuration), and TLS: a certificate and its key, or --behind-proxy \
            when a proxy speaks TLS for it. It refuses to start without.

            EXAMPLES:
              defender-lens serve --sandbox
              defender-lens serve --port 0 --log-level debug
              defender-lens serve --host 0.0.0.0 --tls-certificate a.pem --tls-key a.key
              defender-lens serve --host 10.0.0.5 --behind-proxy --config team.yaml
            """
    )

    @OptionGroup(title: "Listening")
    var listen: ListenArguments

    @Option(
        help: ArgumentHelp(
            "Least important lines that are logged to standard error.",
            discussion: "One of: \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "level"
        ),
        transform: { text in
            guard let level = Logger.Level(rawValue: text.lowercased()) else {
                throw ValidationError("There is no level \"\(text)\".")
            }
            return level
        }
    )
    var logLevel = Logger.Level.info

    @OptionGroup var tenant: TenantArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        var values = try ConfigurationValues.read(tenant.configuration, in: context)
        guard tenant.sandbox || !values.isUnconfigured else { throw TenantArguments.unconfigured }
        listen.apply(to: &values)
        let configuration = try ServeConfiguration.read(values, of: tenant, in: context)
        try configuration.checkReach()
        try configuration.writeWarnings(in: context)
        return try await configuration.tenant.withLastingSession(in: context) { session in
            await session.warmUp()
            try await serve(session, configuration.settings, in: context)
            return .done
        }
    }

    private func serve(_ session: TenantSession, _ settings: ServerSettings, in context: CommandContext) async throws {
        let logger = Logger(label: "serve") { _ in LogLines(level: logLevel, context: context) }
        let server = LensServer(
            settings: settings,
            tenant: ServedTenant(
                name: tenant.sandbox ? "Contoso" : session.client.settings.tenantID,
                isSandbox: tenant.sandbox,
                runner: session.runner,
                actions: try desk(session, logger: logger, in: context)
            ),
            logger: logger,
            onListening: { address in
                // Nobody reads the announcement any more: that is no reason to stop serving.
                try? context.note("Serving on \(address); ctrl-C ends it.")
                try? context.error.flush()
            }
        )
        do {
            try await LastingWork(server, logger: logger).run(in: context)
        } catch let error as IOError {
            throw CommandFailure(listening: error, settings)
        } catch let error as ServerStartError {
            throw CommandFailure(error)
        }
    }

    /// Opens the record of actions and sets up their desk.
    ///
    /// Without a record nothing can be done, which must not keep those from looking things up
    /// who never meant to act.
    ///
    /// - Throws: `AuditFailure` when the record cannot be opened and an option enables actions.
    private func desk(
        _ session: TenantSession,
        logger: Logger,
        in context: CommandContext
    ) throws -> ResponseDesk {
        do {
            return try session.desk(logger: logger)
        } catch let failure as AuditFailure where session.options.actions.enabled.isEmpty {
            try context.note(
                context.errorStyle.warningLabel + "\(failure.message) Until then devices and actions cannot be shown."
            )
            return session.desk(on: UnavailableRecord(failure), logger: logger)
        }
    }
}
