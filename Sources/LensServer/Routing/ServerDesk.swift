import Overlay

/// What the routes share for as long as the server runs.
struct ServerDesk: Sendable {
    let settings: ServerSettings
    let tenant: ServedTenant
    let views: OverlayViews
    let metrics = ServerMetrics()
}
