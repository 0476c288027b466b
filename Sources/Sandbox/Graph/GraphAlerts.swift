import HTTPTypes
import KQL
import KQLEngine

/// `security/alerts_v2`: alerts of every product, evidence included.
///
/// Source: <https://learn.microsoft.com/graph/api/security-list-alerts_v2> (read 2026-11-22); `$orderby` and `$select`
/// are undocumented and taken, as other integrations rely on them; so is the cut at 1,000.
struct GraphAlerts: Sendable {
    let world: SandboxWorld

    static let options = ODataList(
        filter: ODataSchema([
            "assignedTo": .string,
            "classification": .enumeration(GraphEnumerations.classification),
            "determination": .enumeration(GraphEnumerations.determination),
            "createdDateTime": .date,
            "lastUpdateDateTime": .date,
            "severity": .enumeration(GraphEnumerations.severity),
            "serviceSource": .enumeration(GraphEnumerations.serviceSource),
            "status": .enumeration(GraphEnumerations.alertStatus),
        ]),
        orderable: ["createdDateTime", "lastUpdateDateTime"],
        selectable: true,
        defaultPage: 100,
        maxPage: 1_000,
        overLimit: .cut
    )

    /// One page of the alerts that pass the filter, newest first unless ordered otherwise.
    func list(_ call: SandboxCall) async throws -> SandboxAnswer {
        let request: ODataList.Request
        do { request = try Self.options.request(call.query) } catch { throw SandboxFailure(graph: error) }
        let tenant = await world.tenant.current()
        let page = ODataPage(call: call, request: request, matches: request.matches(in: tenant.alerts.items))
        let context = "\(call.origin)/v1.0/$metadata#security/alerts_v2"
        return .json(page.answer(context: context, items: page.items.map { Self.typed($0, to: call) }))
    }

    /// One alert.
    func get(_ call: SandboxCall) async throws -> SandboxAnswer {
        let id = call.parameters["id"] ?? ""
        guard let alert = await world.tenant.current().alerts[id: id] else {
            throw SandboxFailure.graphNotFound("alert", id)
        }
        return .json(Self.entity(Self.typed(alert, to: call), of: "alerts_v2", call: call))
    }

    /// An alert as this caller may see it, with its type before it.
    static func typed(_ alert: KQLDynamic, to call: SandboxCall) -> KQLDynamic {
        guard case .object(let members) = shown(alert, to: call), alert[member: "@odata.type"] == nil else {
            return shown(alert, to: call)
        }
        return .object([.init(name: "@odata.type", value: .string("#microsoft.graph.security.alert"))] + members)
    }

    /// An alert or incident as this caller may see it.
    static func shown(_ alert: KQLDynamic, to call: SandboxCall) -> KQLDynamic {
        var shown = call.wantsHiddenMembers ? alert : GraphEnumerations.hidingMembers(in: alert)
        if call.faults.contains(.noDevice), let evidence = WireObject.elements(shown[member: "evidence"]) {
            let rest = evidence.filter {
                WireObject.text($0[member: "@odata.type"])?.hasSuffix("deviceEvidence") != true
            }
            shown = WireObject.setting(["evidence": .array(rest.map(withoutDevice))], in: shown)
        }
        return shown
    }

    /// A single object, as shown, with the context that Graph puts before it.
    static func entity(_ object: KQLDynamic, of set: String, call: SandboxCall) -> KQLDynamic {
        let context = KQLDynamic.Member(
            name: "@odata.context",
            value: .string("\(call.origin)/v1.0/$metadata#security/\(set)/$entity")
        )
        guard case .object(let members) = object else { return object }
        return .object([context] + members)
    }

    private static func withoutDevice(_ evidence: KQLDynamic) -> KQLDynamic {
        evidence[member: "mdeDeviceId"] == nil
            ? evidence : WireObject.setting(["mdeDeviceId": .null], in: evidence)
    }
}
