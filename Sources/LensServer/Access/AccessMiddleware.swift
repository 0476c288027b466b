import HTTPTypes
import Hummingbird
import HummingbirdCore
import ResponseActions

/// Lets those requests through that come to the right host, from the right page, and from a caller who may.
struct AccessMiddleware: RouterMiddleware {
    typealias Context = LensRequestContext

    let control: AccessControl
    let metrics: ServerMetrics
    let refusedActs: RefusedActs

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let access = PathAccess(request.method, path: request.uri.path)
        if access == .health { return try await next(request, context) }
        let host = try control.hosts.host(of: request)
        try QueryTokens.refuse(in: request)
        let credential = control.credential(of: request)
        var context = context
        do throws(Problem) {
            try checkOrigin(of: request, host: host, credential)
            if case .needs(let activity) = access {
                guard let caller = try caller(from: credential) else { return try signInFirst(request) }
                try check(caller, activity)
                context.caller = caller
            }
        } catch {
            if access == .needs(.act), let caller = credential.holder {
                await refusedActs.note(error, from: caller, request, context)
            }
            throw error
        }
        return try await next(request, context)
    }

    private func checkOrigin(
        of request: Request,
        host: HostAddress,
        _ credential: AccessControl.Credential
    ) throws(Problem) {
        guard OriginRule.concerns(request.method) else { return }
        let hasSession = if case .session = credential { true } else { false }
        try control.origins.check(request, host: host, hasSession: hasSession)
    }

    private func check(_ caller: Caller, _ activity: Activity) throws(Problem) {
        guard !caller.role.may(activity) else { return }
        let role = caller.role.rawValue
        throw activity == .act
            ? Problem(
                ActionRefusal(.roleMissing, "The role \(role) may look, not act; acting needs the role responder.")
            )
            : Problem(.forbidden, "The role \(role) may not do this.")
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
