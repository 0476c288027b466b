import DefenderAPI
import Hummingbird
import HummingbirdCore
import Lookup

/// What a lookup does here: its options with their values.
struct OptionRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/api/v1/options") { _, _ in
            Response.json(desk.tenant.runner.options.json)
        }
    }
}
