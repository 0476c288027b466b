import HTTPTypes
import KQL

/// The routes of Microsoft Graph's security API, without `$batch`.
struct GraphRoutes {
    let world: SandboxWorld

    var routes: [SandboxRoute] {
        let alerts = GraphAlerts(world: world)
        let incidents = GraphIncidents(world: world)
        let hunting = GraphHunting(world: world)
        return [
            SandboxRoute(.graphAlerts, .get, "/v1.0/security/alerts_v2") { try await alerts.list($0) },
            SandboxRoute(.graphAlert, .get, "/v1.0/security/alerts_v2/{id}") { try await alerts.get($0) },
            SandboxRoute(.graphIncidents, .get, "/v1.0/security/incidents") { try await incidents.list($0) },
            SandboxRoute(.graphIncident, .get, "/v1.0/security/incidents/{id}") { try await incidents.get($0) },
            SandboxRoute(.graphHunting, .post, "/v1.0/security/runHuntingQuery") { try await hunting.run($0) },
            // The qualified name of the action, which Microsoft's own clients use.
            SandboxRoute(.graphHunting, .post, "/v1.0/security/microsoft.graph.security.runHuntingQuery") {
                try await hunting.run($0)
            },
        ]
    }
}

extension SandboxFailure {
    /// Graph's refusal of a query option; the one about `$top` comes without a code.
    init(graph error: ODataError) {
        self.init(400, error.message.contains("for Top query") ? "" : "BadRequest", error.message)
    }

    /// Graph's answer for an id that it does not know.
    static func graphNotFound(_ kind: String, _ id: String) -> SandboxFailure {
        SandboxFailure(404, "NotFound", "The requested \(kind) '\(id)' was not found.")
    }
}
