package import DefenderAPI
package import HTTPTransport
package import Lookup
package import NetworkTransport

/// Where the bridge finds the tenants that options name.
package enum TenantSource: Sendable {
    /// On the network: each way there is opened when it is first needed.
    case network(open: @Sendable (NetworkSettings) throws -> OpenTransport)
    /// Nowhere: there is but the simulated tenant, whatever the options say.
    case fixed(FixedTenant)

    /// The network of this machine.
    package static let network = TenantSource.network { settings in
        let transport = try NetworkTransport(settings)
        return OpenTransport(transport: transport, close: { try? await transport.shutdown() })
    }
}

/// A way to services, and how to close it.
package struct OpenTransport: Sendable {
    /// Carries requests.
    package var transport: any HTTPTransport
    /// Is called once, when no request is under way any more.
    package var close: @Sendable () async -> Void

    /// Names a way.
    package init(transport: any HTTPTransport, close: @escaping @Sendable () async -> Void = {}) {
        self.transport = transport
        self.close = close
    }
}

/// A tenant that is asked whatever the options say.
package struct FixedTenant: Sendable {
    /// Asks it.
    package var client: DefenderClient
    /// Its name in the record of actions.
    package var name: String
    /// What time it is there.
    package var clock: LookupClock

    /// Names a tenant.
    package init(client: DefenderClient, name: String, clock: LookupClock) {
        self.client = client
        self.name = name
        self.clock = clock
    }
}
