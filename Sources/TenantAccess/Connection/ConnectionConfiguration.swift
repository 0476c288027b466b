package import DefenderAPI
package import NetworkTransport

/// How to reach one tenant, read from option values.
package struct ConnectionConfiguration: Sendable, Hashable {
    /// Who asks, and where.
    package var settings: ConnectionSettings
    /// Base URL of the portal for links.
    package var portal: BaseURL
    /// Proxy and certificates.
    package var network: NetworkSettings
}
