import HTTPTypes
import KQL
import KQLEngine

/// `security/incidents`: incidents, with their alerts when asked for.
///
/// Source: <https://learn.microsoft.com/graph/api/security-list-incidents> (read 2026-11-22).
struct GraphIncidents: Sendable {
    let world: SandboxWorld

    static let options = ODataList(
        filter: ODataSchema([
            "assignedTo": .string,
            "classification": .enumeration(GraphEnumerations.classification),
            "determination": .enumeration(GraphEnumerations.determination),
            "createdDateTime": .date,
            "lastUpdateDateTime": .date,
            "severity": .enumeration(GraphEnumerations.severity),
            "status": .enumeration(GraphEnumerations.incidentStatus),
        ]),
        orderable: ["createdDateTime", "lastUpdateDateTime"],
        expandable: ["alerts"],
        selectable: true,
        defaultPage: 50,
        maxPage: 50,
        overLimit: .refuse
    )

    /// One page of the incidents that pass the filter, newest first unless ordered otherwise.
    func list(_ call: SandboxCall) async throws -> SandboxAnswer {
        let request: ODataList.Request
        do { request = try Self.options.request(call.query) } catch { throw SandboxFailure(graph: error) }
        let tenant = await world.tenant.current()
        let page = ODataPage(call: call, request: request, matches: request.matches(in: tenant.incidents.items))
        let isExpanded = request.expand.contains("alerts")
        let items = page.items.map { incident in
            let shown = GraphAlerts.shown(incident, to: call)
            return isExpanded ? Self.expanded(shown, in: tenant, call: call) : shown
        }
        let context = "\(call.origin)/v1.0/$metadata#security/incidents" + (isExpanded ? "(alerts())" : "")
        return .json(page.answer(context: context, items: items))
    }

    /// One incident.
    func get(_ call: SandboxCall) async throws -> SandboxAnswer {
        let id = call.parameters["id"] ?? ""
        let request: ODataList.Request
        do { request = try Self.options.request(call.query) } catch { throw SandboxFailure(graph: error) }
        let tenant = await world.tenant.current()
        guard let incident = tenant.incidents[id: id] else { throw SandboxFailure.graphNotFound("incident", id) }
        let entity = GraphAlerts.entity(GraphAlerts.shown(incident, to: call), of: "incidents", call: call)
        return .json(request.expand.isEmpty ? entity : Self.expanded(entity, in: tenant, call: call))
    }

    private static func expanded(
        _ incident: KQLDynamic,
        in tenant: SandboxTenantSnapshot,
        call: SandboxCall
    ) -> KQLDynamic {
        let id = WireObject.text(incident[member: "id"]) ?? ""
        let alerts = tenant.alerts(ofIncident: id).map { GraphAlerts.typed($0, to: call) }
        return WireObject.setting(["alerts": .array(alerts)], in: incident)
    }
}
