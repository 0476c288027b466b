import Hummingbird
import Overlay

@testable import LensServer

extension ServerDesk {
    /// A desk of the simulated tenant, which does not count as one unless told.
    static func sample(_ settings: ServerSettings = ServerSettings(), isSandbox: Bool = false) throws -> ServerDesk {
        var tenant = try ServedTenant.sample()
        tenant.isSandbox = isSandbox
        return try ServerDesk(settings: settings, tenant: tenant, views: OverlayViews(), logger: CapturedLog().logger)
    }

    /// All routes, in an application that is not started.
    var application: some ApplicationProtocol { Application(router: LensRoutes(desk: self).router()) }
}
