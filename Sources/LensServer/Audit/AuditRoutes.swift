import Hummingbird
import HummingbirdCore
import NIOCore
import ResponseActions

/// The record of actions, for auditors.
struct AuditRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/api/v1/audit") { request, _ in
            let query = try AuditPageQuery(request.uri.query ?? "")
            let page = try await desk.actions.audit(after: query.after, limit: query.limit)
            // Not written anew: each entry's bytes are what its hash is of.
            return Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: page.json))
            )
        }
    }
}
