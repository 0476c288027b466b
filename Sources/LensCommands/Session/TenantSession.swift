import DefenderAPI
import FoundationEssentials
import Lookup
import Sandbox

/// A tenant that can be asked, and how the user wants it asked.
struct TenantSession: Sendable {
    let client: DefenderClient
    /// The tenant's name in the record of actions: its id, or `sandbox`.
    let name: String
    let options: TenantOptions
    /// Base URL of the portal for links.
    let portal: String
    /// The calendar of the tenant: the simulated one may live at another instant.
    let clock: LookupClock
    /// Does beforehand what the first call would wait for: the simulated tenant is generated.
    let warmUp: @Sendable () async -> Void

    init(
        client: DefenderClient,
        name: String,
        options: TenantOptions,
        portal: String,
        clock: LookupClock = .system,
        warmUp: @escaping @Sendable () async -> Void = {}
    ) {
        self.client = client
        self.name = name
        self.options = options
        self.portal = portal
        self.clock = clock
        self.warmUp = warmUp
    }

    /// The simulated tenant in this process, with the credentials that it publishes.
    init(sandbox: SandboxConfiguration, options: TenantOptions) {
        let tenantNow = sandbox.clock.tenantNow
        let transport = SandboxTransport(configuration: sandbox)
        self.init(
            client: DefenderClient(settings: .sandbox(sandbox), transport: transport),
            name: "sandbox",
            options: options,
            portal: Cloud.global.addresses.portal,
            clock: LookupClock(now: { InstantArgument.date(ofTicks: tenantNow()) }),
            warmUp: { await transport.generateTenant() }
        )
    }

    /// What looks entities up.
    var runner: LookupRunner {
        LookupRunner(client: client, options: options.lookup, portalURL: portal, clock: clock)
    }
}

extension ConnectionSettings {
    /// Settings for a simulated tenant, the first of its applications and the first of its secrets.
    ///
    /// A tenant without quotas is asked as fast as it answers.
    fileprivate static func sandbox(_ sandbox: SandboxConfiguration) -> ConnectionSettings {
        let application = sandbox.credentials.applications.first
        return ConnectionSettings(
            tenantID: sandbox.credentials.tenantID,
            clientID: application?.clientID ?? "",
            credential: .secret(Secret(application?.secrets.first?.value ?? "")),
            quotas: sandbox.limits == .unlimited ? ServiceQuotas(hunting: [], graph: [], endpoint: []) : .documented
        )
    }
}
