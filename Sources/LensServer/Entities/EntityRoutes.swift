import DefenderAPI
import Entities
import Hummingbird
import HummingbirdCore
import Lookup

/// Finds the entities in a text; asks nobody.
struct EntityRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.post("/api/v1/entities") { request, _ in
            let body = try await request.jsonBody(limit: desk.settings.limits.bodyBytes)
            let members = try BodyMembers(body, names: ["text", "dropped"])
            let recognition = EntityRecognizer().recognize(try members.text("text"))
            return Response.json(.object(recognition.json(showsDropped: try members.flag("dropped"))))
        }
    }
}
