import DefenderAPI
import NetworkTransport

/// How to reach one tenant, read from the configuration.
struct ConnectionConfiguration: Sendable {
    var settings: ConnectionSettings
    /// Base URL of the portal for links.
    var portal: BaseURL
    var network: NetworkSettings
}
