import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

/// The simulated tenant on a port, for clients that are not in this process.
///
/// The data moves along with real time when the configuration's clock does: see ``SandboxConfiguration/clock``.
package struct SandboxServer: Service {
    private let configuration: SandboxConfiguration
    private let host: String
    private let port: Int
    private let certificates: SandboxCertificates?
    private let logger: Logger
    private let onListening: @Sendable (SandboxAddress) async -> Void

    /// Creates a server; nothing is bound before ``run()``.
    ///
    /// - Parameters:
    ///   - configuration: The tenant and its faults.
    ///   - host: The address to bind.
    ///   - port: The port to bind, 0 to 65535; 0 lets the system choose.
    ///   - certificates: The CA and leaf to serve TLS with; nil serves plain HTTP.
    ///   - logger: Where the server logs.
    ///   - onListening: Called once with the bound address.
    package init(
        configuration: SandboxConfiguration,
        host: String = "127.0.0.1",
        port: Int = 0,
        certificates: SandboxCertificates? = nil,
        logger: Logger,
        onListening: @escaping @Sendable (SandboxAddress) async -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.host = host
        self.port = port
        self.certificates = certificates
        self.logger = logger
        self.onListening = onListening
    }

    /// Serves until the service group shuts down or the task is cancelled.
    ///
    /// - Throws: The system's error when the port cannot be bound.
    package func run() async throws {
        let scheme = certificates == nil ? "http" : "https"
        let world = SandboxWorld(configuration: configuration)
        // Generated before anybody can ask, so that the first answer is no slower than the others.
        _ = await world.tenant.current()
        let routes = SandboxRoutes(world: world, scheme: scheme)
        let application = Application(
            responder: routes.responder(context: SandboxPortContext.self),
            server: try serverBuilder(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "sandbox"),
            onServerRunning: { channel in
                let bound = channel.localAddress?.port ?? port
                let name = certificates == nil ? host : "localhost"
                await onListening(SandboxAddress(scheme: scheme, host: name, port: bound))
            },
            logger: logger
        )
        try await application.run()
    }

    private func serverBuilder() throws -> HTTPServerBuilder {
        guard let certificates else { return .http1() }
        let leaf = try NIOSSLCertificate.fromPEMBytes(Array(certificates.leafPEM.utf8))
        let key = try NIOSSLPrivateKey(bytes: Array(certificates.leafKeyPEM.utf8), format: .pem)
        let tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: leaf.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        return try .tls(.http1(), tlsConfiguration: tls)
    }
}
