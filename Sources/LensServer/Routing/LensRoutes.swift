import Hummingbird
import HummingbirdCore
import Overlay

/// Every route of the server, and what each request passes on its way there.
struct LensRoutes: Sendable {
    let desk: ServerDesk

    /// The router with all routes.
    func router() -> Router<LensRequestContext> {
        let router = Router(context: LensRequestContext.self)
        router.add(middleware: RequestMetrics(metrics: desk.metrics))
        router.add(middleware: ProblemMiddleware())
        HealthRoutes(desk: desk).add(to: router)
        MetricsRoutes(desk: desk).add(to: router)
        PageRoutes(desk: desk).add(to: router)
        LookupRoutes(desk: desk).add(to: router)
        EntityRoutes(desk: desk).add(to: router)
        LanguageRoutes(desk: desk).add(to: router)
        OptionRoutes(desk: desk).add(to: router)
        HuntRoutes(desk: desk).add(to: router)
        DescriptionRoutes().add(to: router)
        return router
    }
}
