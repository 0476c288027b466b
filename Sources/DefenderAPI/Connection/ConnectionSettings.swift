/// Everything needed to reach one tenant: who asks, and where.
package struct ConnectionSettings: Hashable, Sendable {
    /// The cloud that gave the defaults.
    package var cloud: Cloud
    /// The tenant: GUID or verified domain.
    package var tenantID: String
    /// The client id of the app registration.
    package var clientID: String
    /// How the app proves who it is.
    package var credential: Credential
    /// Base URL of the token endpoint.
    package var loginURL: BaseURL
    /// Base URL of Microsoft Graph, without version.
    package var graphURL: BaseURL
    /// Base URL of Defender for Endpoint, without `/api`.
    package var endpointURL: BaseURL
    /// Token scope for Graph.
    package var graphScope: String
    /// Token scope for Defender for Endpoint.
    package var endpointScope: String
    /// Quotas per service.
    package var quotas: ServiceQuotas
    /// How long one request other than a hunt may take.
    package var requestTimeout: Duration
    /// How long one hunt may take; Microsoft stops it after 180 s.
    package var huntTimeout: Duration

    /// Creates settings; what is nil comes from the cloud.
    package init(
        cloud: Cloud = .global,
        tenantID: String,
        clientID: String,
        credential: Credential,
        loginURL: BaseURL? = nil,
        graphURL: BaseURL? = nil,
        endpointURL: BaseURL? = nil,
        graphScope: String? = nil,
        endpointScope: String? = nil,
        quotas: ServiceQuotas = .documented,
        requestTimeout: Duration = .seconds(30),
        huntTimeout: Duration = .seconds(190)
    ) {
        let addresses = cloud.addresses
        self.cloud = cloud
        self.tenantID = tenantID
        self.clientID = clientID
        self.credential = credential
        self.loginURL = loginURL ?? BaseURL(known: addresses.login)
        self.graphURL = graphURL ?? BaseURL(known: addresses.graph)
        self.endpointURL = endpointURL ?? BaseURL(known: addresses.endpoint)
        self.graphScope = graphScope ?? addresses.graphScope
        self.endpointScope = endpointScope ?? addresses.endpointScope
        self.quotas = quotas
        self.requestTimeout = requestTimeout
        self.huntTimeout = huntTimeout
    }
}

extension BaseURL {
    /// Parses one of the addresses of ``CloudAddresses``, which are tested to be well formed.
    init(known text: String) {
        guard let url = BaseURL(text) else { preconditionFailure("The address \(text) of a cloud is malformed.") }
        self = url
    }
}
