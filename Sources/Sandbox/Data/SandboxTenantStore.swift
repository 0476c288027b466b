/// Generates the tenant when it is first needed, and again when its clock has moved on.
///
/// The generator anchors every row to an instant. A tenant older than an hour of its own clock is replaced by one
/// anchored to the present: ids and stories stay the same, all times move along. Between two generations `now()`
/// moves and the rows do not.
actor SandboxTenantStore {
    private let configuration: SandboxConfiguration
    private let generate: @Sendable (SandboxConfiguration, Int64) -> Tenant
    private var snapshot: SandboxTenantSnapshot?

    /// Ticks after which a tenant is generated anew.
    private static let shelfLife = 3_600 * WireTime.ticksPerSecond

    /// Creates a store; `generate` makes the tenant of an instant, and tests count how often.
    init(
        configuration: SandboxConfiguration,
        generate: @escaping @Sendable (SandboxConfiguration, Int64) -> Tenant = { configuration, now in
            Tenant(seed: configuration.seed, now: now, scale: configuration.scale)
        }
    ) {
        self.configuration = configuration
        self.generate = generate
    }

    /// The tenant of the present; other callers wait while it is generated.
    func current() -> SandboxTenantSnapshot {
        let now = configuration.clock.tenantNow()
        if let snapshot, Self.isFresh(snapshot.anchor, at: now) { return snapshot }
        let given = configuration.tenant.flatMap { Self.isFresh($0.now, at: now) ? $0 : nil }
        let fresh = SandboxTenantSnapshot(tenant: given ?? generate(configuration, now), anchor: given?.now ?? now)
        snapshot = fresh
        return fresh
    }

    private static func isFresh(_ anchor: Int64, at now: Int64) -> Bool {
        (0...shelfLife).contains(now - anchor)
    }
}
