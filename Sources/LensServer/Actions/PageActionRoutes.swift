import DefenderAPI
import Hummingbird
import HummingbirdCore
import Overlay
import ResponseActions

/// Devices and actions as pieces of the overlay page.
struct PageActionRoutes: Sendable {
    /// Actions of the list, and actions of one device among which the shown ones are.
    private static let listed = 100

    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/overlay/devices/{device}") { _, context in
            guard let id = DeviceID(try context.parameters.require("device")) else {
                throw ActionRefusal(.invalidRequest, "The id of a device has 40 hexadecimal digits.")
            }
            let model = ContainmentModel(
                device: try await desk.actions.device(.id(id)),
                reports: try await desk.actions.reports(device: id, limit: PageActionRoutes.listed),
                rights: desk.rights(of: context.caller)
            )
            return html(desk.views.containment(model))
        }
        router.get("/overlay/actions") { _, context in
            let reports = try await desk.actions.reports(limit: PageActionRoutes.listed)
            let model = ActionListModel(reports: reports, rights: desk.rights(of: context.caller))
            return html(desk.views.actions(model))
        }
        router.get("/overlay/actions/events") { request, context in
            let rights = desk.rights(of: context.caller)
            return desk.actionEvents(to: request, context) { news($0, rights: rights).bytes }
        }
        router.post("/overlay/actions/preview") { request, context in
            let order = try ActionRequest(body: try await body(of: request))
            let outcome = try await desk.actions.preview(order, by: try context.actor())
            return html(desk.views.preview(outcome, of: order.order))
        }
        router.post("/overlay/actions/confirm") { request, context in
            let confirmation = try Confirmation(body: try await body(of: request))
            let report = try await desk.confirm(confirmation, by: try context.actor())
            return Response.json(news(report, rights: desk.rights(of: context.caller)))
        }
    }

    private func body(of request: Request) async throws -> JSONValue {
        try await request.jsonBody(limit: desk.settings.limits.actionBytes)
    }

    private func html(_ text: String) -> Response {
        Response.json(JSONValue.object(JSONObject([.init("html", .string(text))])))
    }

    /// What the page is told of an action.
    private func news(_ report: ActionReport, rights: ActionRights) -> JSONValue {
        .object(
            JSONObject([
                .init("id", .string(report.id.text)),
                .init("device", .string(report.deviceID.text)),
                .init("html", .string(desk.views.action(report, rights: rights))),
            ])
        )
    }
}
