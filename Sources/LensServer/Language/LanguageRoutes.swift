import DefenderAPI
import Hummingbird
import HummingbirdCore
import Lookup

/// Checks queries against the language and the hunting tables; asks nobody.
struct LanguageRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.post("/api/v1/kql/check") { request, _ in
            let body = try await request.jsonBody(limit: desk.settings.limits.bodyBytes)
            let query = try BodyMembers(body, names: ["query"]).query(desk.settings.limits)
            return Response.json(.object(QueryCheck(query).json(maxDiagnostics: desk.settings.limits.diagnostics)))
        }
    }
}
