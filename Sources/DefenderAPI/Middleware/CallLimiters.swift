import Synchronization

/// The limiters of all tenants; clients that share this object share the quotas, as the services count them.
package final class CallLimiters: Sendable {
    private struct Key: Hashable {
        let tenant: String
        let address: BaseURL
        let service: APIService
        let quotas: [ServiceQuotas.Quota]
    }

    private let limiters = Mutex<[Key: CallLimiter]>([:])
    private let time: TimeSource

    /// Creates an empty set of limiters.
    package init(time: TimeSource = TimeSource()) {
        self.time = time
    }

    func limiter(of service: APIService, for settings: ConnectionSettings) -> CallLimiter {
        let key = Key(
            tenant: settings.tenantID.lowercased(),
            address: settings.address(of: service),
            service: service,
            quotas: settings.quotas.quotas(of: service)
        )
        return limiters.withLock { limiters in
            if let limiter = limiters[key] { return limiter }
            let limiter = CallLimiter(quotas: key.quotas, time: time)
            limiters[key] = limiter
            return limiter
        }
    }
}

extension ConnectionSettings {
    /// The base URL of a service.
    package func address(of service: APIService) -> BaseURL {
        switch service {
        case .login: loginURL
        case .graph, .hunting: graphURL
        case .endpoint: endpointURL
        }
    }
}
