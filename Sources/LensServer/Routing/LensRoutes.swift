import Hummingbird
import HummingbirdCore
import Overlay

/// Every route of the server, and what each request passes on its way there.
struct LensRoutes: Sendable {
    let desk: ServerDesk

    /// The router with all routes.
    func router() -> Router<LensRequestContext> {
        let plain = Router(context: LensRequestContext.self)
        addRoutes(to: plain)
        let router = Router(context: LensRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: AnswerFields(desk.settings))
        router.add(middleware: AccessLog())
        router.add(middleware: RequestMetrics(metrics: desk.metrics))
        router.add(middleware: ProblemMiddleware(methods: RouteMethods(plain), metrics: desk.metrics))
        router.add(
            middleware: AccessMiddleware(
                control: desk.access,
                metrics: desk.metrics,
                refusedActs: RefusedActs(desk: desk.actions)
            )
        )
        addRoutes(to: router)
        return router
    }

    private func addRoutes(to router: Router<LensRequestContext>) {
        HealthRoutes(desk: desk).add(to: router)
        MetricsRoutes(desk: desk).add(to: router)
        SignInRoutes(desk: desk).add(to: router)
        PageRoutes(desk: desk).add(to: router)
        LookupRoutes(desk: desk).add(to: router)
        EntityRoutes(desk: desk).add(to: router)
        LanguageRoutes(desk: desk).add(to: router)
        ActionRoutes(desk: desk).add(to: router)
        PageActionRoutes(desk: desk).add(to: router)
        AuditRoutes(desk: desk).add(to: router)
        OptionRoutes(desk: desk).add(to: router)
        HuntRoutes(desk: desk).add(to: router)
        DescriptionRoutes().add(to: router)
    }
}
