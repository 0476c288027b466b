/// What the routes of one sandbox share: its tenant, directory, faults and counters.
final class SandboxWorld: Sendable {
    let configuration: SandboxConfiguration
    let faults: SandboxFaultPlan
    let rateLimiter: SandboxRateLimiter
    let tokens: SandboxTokenIssuer
    let tenant: SandboxTenantStore
    let actions: SandboxActionBook

    init(configuration: SandboxConfiguration) {
        self.configuration = configuration
        faults = SandboxFaultPlan(configuration.faults)
        rateLimiter = SandboxRateLimiter(limits: configuration.limits)
        tokens = SandboxTokenIssuer(tenantID: configuration.credentials.tenantID)
        tenant = SandboxTenantStore(configuration: configuration)
        actions = SandboxActionBook(path: configuration.actionsFile)
    }

    /// The directory of the tenant.
    var credentials: SandboxCredentials { configuration.credentials }

    /// Ticks of the wall clock.
    var wallNow: Int64 { configuration.clock.wallNow() }
}
