import DefenderAPI
import Hummingbird
import HummingbirdCore
import NIOCore
import ResponseActions

/// Devices and actions, for programs.
struct ActionRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/api/v1/devices/{device}") { _, context in
            let reference = try DeviceReference(parsing: try context.parameters.require("device"))
            return Response.json(try await desk.actions.device(reference).json)
        }
        router.post("/api/v1/actions/preview") { request, context in
            let order = try ActionRequest(body: try await body(of: request))
            return Response.json(try await desk.actions.preview(order, by: try context.actor()).json)
        }
        router.post("/api/v1/actions/confirm") { request, context in
            let confirmation = try Confirmation(body: try await body(of: request))
            let report = try await desk.confirm(confirmation, by: try context.actor())
            return Response.json(report.json, status: report.state.isFinal ? .ok : .accepted)
        }
        router.get("/api/v1/actions") { request, context in
            let query = try ActionListQuery(request.uri.query ?? "")
            return request.wantsEventStream
                ? try events(query, request, context) : try await list(query)
        }
        router.get("/api/v1/actions/{action}") { _, context in
            Response.json(try await desk.actions.report(try id(in: context)).json)
        }
        router.post("/api/v1/actions/{action}/refresh") { request, context in
            _ = try BodyMembers(try await body(of: request), names: [])
            let report = try await desk.actions.refresh(try id(in: context))
            await desk.follower.note(report)
            return Response.json(report.json)
        }
    }

    private func body(of request: Request) async throws -> JSONValue {
        try await request.jsonBody(limit: desk.settings.limits.actionBytes)
    }

    private func id(in context: LensRequestContext) throws -> ActionID {
        guard let id = ActionID(try context.parameters.require("action")) else {
            throw ActionRefusal(.invalidRequest, "The id of an action is a GUID.")
        }
        return id
    }

    private func list(_ query: ActionListQuery) async throws -> Response {
        let reports = try await desk.actions.reports(device: query.device, open: query.open, limit: query.limit)
        return Response.json(JSONValue.object(JSONObject([.init("actions", .array(reports.map(\.json)))])))
    }

    private func events(
        _ query: ActionListQuery,
        _ request: Request,
        _ context: LensRequestContext
    ) throws -> Response {
        guard query == .all else {
            throw Problem(.invalidRequest, "A stream of events tells of all actions: leave the query out.")
        }
        return desk.actionEvents(to: request, context) { $0.json.bytes }
    }
}

extension ServerDesk {
    /// Carries out what was confirmed, and follows it from then on.
    ///
    /// The work goes on when the person goes away: the answer is in the record.
    func confirm(_ confirmation: Confirmation, by actor: Actor) async throws -> ActionReport {
        let report = try await actions.confirm(confirmation, by: actor)
        await follower.note(report, isNew: true)
        return report
    }

    /// Events of all actions: those that are open, then every change; `data` is what is written of one.
    func actionEvents(
        to request: Request,
        _ context: LensRequestContext,
        data: @escaping @Sendable (ActionReport) -> [UInt8]
    ) -> Response {
        let watch = StreamWatch(
            heartbeat: settings.limits.heartbeat,
            patience: settings.limits.clientTime,
            time: lookups.time
        )
        // The feed is opened by whoever writes it: a request for the head alone would leave it open.
        return .events(to: request) { [follower, channel = context.channel] writer in
            let stream = ActionStream(feed: await follower.feed(), watch: watch, data: data) {
                channel.close(promise: nil)
            }
            try await stream.write(to: &writer)
        }
    }
}

extension LensRequestContext {
    /// The caller as the record names them.
    ///
    /// - Throws: ``Problem`` `unauthorized` on a path that anyone may ask for.
    func actor() throws(Problem) -> Actor {
        guard let caller else { throw Problem(.unauthorized, "Sign in first.") }
        return caller.actor
    }
}
