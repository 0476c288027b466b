import Hummingbird
import HummingbirdCore
import HummingbirdTLS
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
    /// On shutdown no new connection is taken; requests that run may finish within ``ServerLimits/endTime``.
    ///
    /// - Throws: ``ServerStartError`` for settings with ``ServerSettings/mistakes`` and TLS files that cannot be used;
    ///   the system's error when the port cannot be bound.
    package func run() async throws {
        let mistakes = settings.mistakes
        guard mistakes.isEmpty else { throw ServerStartError(sentences: mistakes) }
        let desk = ServerDesk(settings: settings, tenant: tenant, views: try OverlayViews(), logger: logger)
        let application = try application(desk)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await withGracefulShutdownHandler {
                    try await application.run()
                } onGracefulShutdown: {
                    desk.readiness.end()
                }
            }
            group.addTask {
                try? await gracefulShutdown()
                try? await Task.sleep(for: settings.limits.endTime)
            }
            group.addTask { await IdleMemory.keepSmall() }
            group.addTask { await desk.follower.run() }
            try await group.next()
            group.cancelAll()
        }
    }

    private func application(_ desk: ServerDesk) throws -> some ApplicationProtocol {
        let limits = settings.limits
        let http = HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ClientPaceHandler(limits)],
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: limits.headerBytes,
                    maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: 100
                )
            )
        )
        return Application(
            router: LensRoutes(desk: desk).router(),
            server: try settings.tls.map { try .tls(http, tlsConfiguration: $0.configuration()) } ?? http,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)
            ),
            onServerRunning: { channel in
                await onListening(settings.address(boundTo: channel.localAddress?.port ?? settings.port))
            },
            logger: logger
        )
    }
}

extension LensServer: CustomStringConvertible {
    /// A constant: service groups log their services, and this one's parts hold hunting queries.
    package var description: String { "LensServer" }
}

extension ServerSettings {
    /// The address of the overlay, such as `https://lens.example:8480/`.
    func address(boundTo port: Int) -> String {
        let isEverywhere = host == "0.0.0.0" || host == "::"
        let name = isEverywhere ? publicNames.first ?? host : host
        let shown = name.contains(":") ? "[\(name)]" : name
        return "\(tls == nil ? "http" : "https")://\(shown):\(port)/"
    }
}
