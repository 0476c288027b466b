import Overlay

/// What the routes share for as long as the server runs.
struct ServerDesk: Sendable {
    let settings: ServerSettings
    let tenant: ServedTenant
    let views: OverlayViews
    let metrics = ServerMetrics()
    /// Where lookups are answered.
    let lookups: LookupDesk

    /// Sets the desks up; `observe` is told what the one for lookups does.
    init(
        settings: ServerSettings,
        tenant: ServedTenant,
        views: OverlayViews,
        observe: @escaping @Sendable (DeskFact) -> Void = { _ in }
    ) {
        self.settings = settings
        self.tenant = tenant
        self.views = views
        lookups = LookupDesk(tenant: LookupDesk.Tenant(tenant.runner), limits: settings.limits, observe: observe)
    }
}
