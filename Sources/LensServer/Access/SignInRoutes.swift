import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Overlay

/// The pages through which a browser gets its session.
struct SignInRoutes: Sendable {
    private struct Form: Decodable {
        let token: String
    }

    /// Bytes of the form; tokens are far shorter.
    private static let formBytes = 8_192

    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/sign-in") { _, _ in
            desk.access.unnamed == nil ? page(nil, status: .ok) : redirect(to: "/")
        }
        router.post("/sign-in") { request, context in try await signIn(request, context) }
        router.post("/sign-out") { request, _ in
            if let id = SessionCookie.id(in: request) { desk.access.sessions.end(id) }
            return redirect(to: "/sign-in", cookie: SessionCookie.ending)
        }
    }

    private func signIn(_ request: Request, _ context: LensRequestContext) async throws -> Response {
        let client = context.channel.remoteAddress?.ipAddress ?? "unknown"
        if let wait = desk.access.tries.wait(for: client) {
            var response = page("Too many wrong tokens. Wait a minute, then try again.", status: .tooManyRequests)
            response.headers[.retryAfter] = "\(wait.components.seconds + 1)"
            return response
        }
        try request.requireContentType("application/x-www-form-urlencoded")
        let form = try await request.limitedBody(SignInRoutes.formBytes)
        let token = try? URLEncodedFormDecoder().decode(Form.self, from: String(buffer: form)).token
        guard let token else { throw Problem(.invalidRequest, "The form lacks the field token.") }
        guard let caller = desk.access.tokens.holder(of: token.filter { !$0.isWhitespace }) else {
            desk.access.tries.failed(client)
            desk.metrics.signInFailed()
            context.logger.notice("sign-in refused")
            return page("This token is unknown. Check that you copied all of it.", status: .unauthorized)
        }
        context.logger.info("signed in", metadata: ["caller": "\(caller.name)"])
        return redirect(to: "/", cookie: SessionCookie.beginning(desk.access.sessions.begin(for: caller)))
    }

    private func page(_ message: String?, status: HTTPResponse.Status) -> Response {
        .html(desk.views.signIn(SignInModel(tenantName: desk.tenant.name, message: message)), status: status)
    }

    private func redirect(to path: String, cookie: String? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path])
        response.headers[.setCookie] = cookie
        return response
    }
}
