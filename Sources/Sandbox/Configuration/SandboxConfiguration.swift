/// Everything that makes one sandbox differ from another; the defaults are those of `--sandbox`.
package struct SandboxConfiguration: Sendable {
    /// Where the tenant's random choices start: the same seed gives the same tenant, moved to the clock's now.
    package var seed: UInt64

    /// How many times the ordinary number of rows the device tables hold; at least 1.
    package var scale: Int

    /// The clocks of the tenant and of its services.
    package var clock: SandboxClock

    /// How long every answer takes at least, counted from the request's arrival; requests overlap.
    package var latency: Duration

    /// What goes wrong, in order: of two faults that replace an answer the first with a count left does.
    package var faults: [SandboxFault]

    /// Who may ask, with which secrets and roles.
    package var credentials: SandboxCredentials

    /// How often one may ask before a 429.
    package var limits: SandboxLimits

    /// How long an action on a device takes from the order to its end, by the wall clock; a third of it it waits.
    package var actionTime: Duration

    /// The file that keeps what clients asked for, so that processes share it; nil keeps it in memory.
    ///
    /// Its folder must exist.
    package var actionsFile: String?

    /// A tenant made beforehand, so that many sandboxes share it; nil generates one from seed, scale and clock.
    ///
    /// It is used while the clock stays within an hour after its `now`.
    package var tenant: Tenant?

    /// Creates a configuration; without arguments a calm tenant that follows real time.
    package init(
        seed: UInt64 = 1,
        scale: Int = 1,
        clock: SandboxClock = .moving(),
        latency: Duration = .zero,
        faults: [SandboxFault] = [],
        credentials: SandboxCredentials = .standard,
        limits: SandboxLimits = .microsoft,
        actionTime: Duration = .seconds(10),
        actionsFile: String? = nil,
        tenant: Tenant? = nil
    ) {
        self.seed = seed
        self.scale = scale
        self.clock = clock
        self.latency = latency
        self.faults = faults
        self.credentials = credentials
        self.limits = limits
        self.actionTime = actionTime
        self.actionsFile = actionsFile
        self.tenant = tenant
    }
}
