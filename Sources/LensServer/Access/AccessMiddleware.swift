import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Lets those requests through that come to the right host, from the right page, and from a caller who may.
struct AccessMiddleware: RouterMiddleware {
    typealias Context = LensRequestContext

    let control: AccessControl
    let metrics: ServerMetrics

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let access = PathAccess(path: request.uri.path)
        if access == .health { return try await next(request, context) }
        let host = try control.hosts.host(of: request)
        try QueryTokens.refuse(in: request)
        let credential = control.credential(of: request)
        if OriginRule.concerns(request.method) {
            var hasSession = false
            if case .session = credential { hasSession = true }
            try control.origins.check(request, host: host, hasSession: hasSession)
        }
        var context = context
        if case .needs(let activity) = access {
            guard let caller = try caller(from: credential) else { return try signInFirst(request) }
            guard caller.role.may(activity) else {
                throw Problem(.forbidden, "The role \(caller.role.rawValue) may not do this.")
            }
            context.caller = caller
        }
        return try await next(request, context)
    }

    private func caller(from credential: AccessControl.Credential) throws(Problem) -> Caller? {
        switch credential {
        case .token(let caller), .session(let caller): return caller
        case .none: return control.unnamed
        case .wrong:
            metrics.signInFailed()
            throw AccessMiddleware.unauthorized("The access token is unknown.")
        }
    }

    /// Leads the reader of the page to the sign-in page, and tells programs what to send.
    private func signInFirst(_ request: Request) throws(Problem) -> Response {
        guard request.uri.path == "/", request.method == .get || request.method == .head else {
            throw AccessMiddleware.unauthorized("Send an access token as Authorization: Bearer, or sign in.")
        }
        return Response(status: .seeOther, headers: [.location: "/sign-in"])
    }

    private static func unauthorized(_ detail: String) -> Problem {
        Problem(.unauthorized, detail, headers: [.wwwAuthenticate: "Bearer realm=\"Defender Lens\""])
    }
}
