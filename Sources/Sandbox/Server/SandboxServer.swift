package import Logging
import ServiceLifecycle

/// The simulated tenant on a port, for clients that are not in this process.
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

    /// Serves until the service group shuts down.
    package func run() async throws {
        throw SandboxFaultError("The sandbox has no routes yet.")
    }
}
