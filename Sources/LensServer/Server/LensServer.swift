import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import Overlay
import ServiceLifecycle

/// The overlay and the HTTP API on a port.
package struct LensServer: Service {
    private let settings: ServerSettings
    private let tenant: ServedTenant
    private let logger: Logger
    private let onListening: @Sendable (String) async -> Void

    /// Creates a server; nothing is bound before ``run()``.
    ///
    /// - Parameters:
    ///   - settings: How it listens, and whom it lets in.
    ///   - tenant: Whose answers it gives out.
    ///   - logger: Where it logs.
    ///   - onListening: Called once with the address of the overlay, such as `http://127.0.0.1:8480/`.
    package init(
        settings: ServerSettings,
        tenant: ServedTenant,
        logger: Logger,
        onListening: @escaping @Sendable (String) async -> Void = { _ in }
    ) {
        self.settings = settings
        self.tenant = tenant
        self.logger = logger
        self.onListening = onListening
    }

    /// Serves until the service group shuts down or the task is cancelled.
    ///
    /// - Throws: The system's error when the port cannot be bound.
    package func run() async throws {
        let desk = ServerDesk(settings: settings, tenant: tenant, views: try OverlayViews())
        let application = Application(
            router: LensRoutes(desk: desk).router(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil
            ),
            onServerRunning: { channel in
                await onListening("http://\(settings.host):\(channel.localAddress?.port ?? settings.port)/")
            },
            logger: logger
        )
        try await application.run()
    }
}
