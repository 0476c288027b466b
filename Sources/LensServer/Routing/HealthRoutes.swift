import Hummingbird

/// Whether the process lives, and whether it can answer.
struct HealthRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/readyz") { _, _ in
            guard desk.readiness.isReady else { throw Problem(.overloaded, "The server is shutting down.") }
            return "ok\n"
        }
    }
}
