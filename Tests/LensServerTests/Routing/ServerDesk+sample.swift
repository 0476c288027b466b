import Hummingbird
import HummingbirdTesting
import Overlay

@testable import LensServer

extension ServerDesk {
    /// A desk of the simulated tenant.
    static func sample(_ settings: ServerSettings = ServerSettings(), isSandbox: Bool = true) throws -> ServerDesk {
        var tenant = try ServedTenant.sample()
        tenant.isSandbox = isSandbox
        return try ServerDesk(settings: settings, tenant: tenant, views: OverlayViews())
    }

    /// All routes, in an application that is not started.
    var application: some ApplicationProtocol { Application(router: LensRoutes(desk: self).router()) }
}
