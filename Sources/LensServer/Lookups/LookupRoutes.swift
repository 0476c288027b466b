import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Lookup
import NIOCore
import ServiceLifecycle

/// Lookups, for programs (as one document, or as events) and for the page (as events).
struct LookupRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.post("/api/v1/lookups") { request, context in
            let question = try await question(of: request)
            return request.wantsEventStream
                ? try stream(question, ProgramFace(), request, context)
                : try await document(question, request)
        }
        router.post("/overlay/lookups") { request, context in
            let client = desk.tenant.runner.client
            let face = PageFace(
                views: desk.views,
                rights: desk.rights(of: context.caller),
                quotaLeft: { await client.quotaLeft().compactMapValues(\.calls) }
            )
            return try stream(try await question(of: request), face, request, context)
        }
    }

    private func question(of request: Request) async throws -> LookupQuestion {
        let limit = min(desk.settings.limits.entities, desk.tenant.runner.options.caps.entities)
        return try LookupQuestion(try await request.jsonBody(limit: desk.settings.limits.bodyBytes), limit: limit)
    }

    // MARK: One document

    private func document(_ question: LookupQuestion, _ request: Request) async throws -> Response {
        switch try admitted({ () throws(LookupFailure) in try desk.lookups.begin(question.items, fresh: question.fresh)
        })
        {
        case .kept(let answers):
            return LookupDocument(question: question, answers: answers, cost: LookupCost()).response()
        case .opened(let lookup):
            // Watching for the client's going away takes up the connection, which therefore ends with the answer.
            let document = try await request.readBody.consumeWithCancellationOnInboundClose { _ in
                try await withGracefulShutdownHandler {
                    try await LookupDocument(question, of: lookup)
                } onGracefulShutdown: {
                    lookup.stop(.shuttingDown)
                }
            }
            var response = document.response()
            response.headers[.connection] = "close"
            return response
        }
    }

    // MARK: A stream of events

    private func stream(
        _ question: LookupQuestion,
        _ face: some LookupFace,
        _ request: Request,
        _ context: LensRequestContext
    ) throws -> Response {
        let limits = desk.settings.limits
        let stream = EventStream(
            face: face,
            question: question,
            lookup: try admitted { () throws(LookupFailure) in
                try desk.lookups.open(question.items, fresh: question.fresh, for: face.asking)
            },
            requestID: context.requestID,
            watch: StreamWatch(heartbeat: limits.heartbeat, patience: limits.clientTime, time: desk.lookups.time),
            dropReader: { [channel = context.channel] in channel.close(promise: nil) }
        )
        return .events(to: request) { writer in try await stream.write(to: &writer) }
    }

    private func admitted<Value>(_ begin: () throws(LookupFailure) -> Value) throws(Problem) -> Value {
        do throws(LookupFailure) {
            return try begin()
        } catch {
            throw Problem(error)
        }
    }
}
