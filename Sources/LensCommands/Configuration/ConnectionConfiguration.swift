import DefenderAPI
import Lookup

/// How to reach one tenant, read from the configuration.
struct ConnectionConfiguration: Sendable {
    var settings: ConnectionSettings
    /// Base URL of the portal for links.
    var portal: BaseURL
    var network: NetworkConfiguration
}

/// What the network client needs to know beside the addresses.
struct NetworkConfiguration: Sendable, Hashable {
    var proxy: BaseURL?
    /// PEM certificates to trust besides the system's.
    var authoritiesPEM: String?
    /// PEM client certificate and key for mutual TLS.
    var clientCertificatePEM: String?
}
