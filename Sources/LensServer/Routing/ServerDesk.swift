import Logging
import Lookup
import Overlay
import ResponseActions

/// What the routes share for as long as the server runs.
struct ServerDesk: Sendable {
    let settings: ServerSettings
    let tenant: ServedTenant
    let views: OverlayViews
    /// Who may ask.
    let access: AccessControl
    /// Whether lookups are taken on.
    let readiness = ServerReadiness()
    /// What is measured of the server.
    let metrics: ServerMetrics
    /// Where lookups are answered.
    let lookups: LookupDesk
    /// Where actions are previewed, sent and followed.
    var actions: ResponseDesk { tenant.actions }

    /// What follows them, once it runs.
    let follower: ActionFollower

    /// Sets the desks up; the calls to the tenant are measured from now on.
    init(settings: ServerSettings, tenant: ServedTenant, views: OverlayViews, logger: Logger) {
        let metrics = ServerMetrics()
        var tenant = tenant
        tenant.runner = tenant.runner.observingCalls { metrics.note($0) }
        tenant.actions = tenant.actions.observingCalls { metrics.note($0) }
        self.settings = settings
        self.tenant = tenant
        self.views = views
        self.metrics = metrics
        follower = ActionFollower(source: ActionFollower.Source(tenant.actions), logger: logger) { metrics.note($0) }
        access = AccessControl(settings, isSandbox: tenant.isSandbox)
        lookups = LookupDesk(tenant: LookupDesk.Tenant(tenant.runner), limits: settings.limits) { metrics.note($0) }
    }
}
