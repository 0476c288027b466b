import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What decides who a request comes from, and whether it may go on.
struct AccessControl: Sendable {
    /// Which names the server goes by.
    let hosts: HostRule
    /// Which pages may send requests that change something.
    let origins: OriginRule
    /// Who holds a token.
    let tokens: TokenTable
    /// Who has signed in.
    let sessions: SessionStore
    /// Who tries to.
    let tries: TryLimiter
    /// Who everyone is when no tokens are given out; nil when a token is needed.
    let unnamed: Caller?

    /// Takes names and tokens from the settings.
    ///
    /// - Parameters:
    ///   - settings: How the server listens, and whom it lets in.
    ///   - isSandbox: Whether the tenant is the simulated one, where everyone may act.
    ///   - now: The clock of sessions and tries.
    init(
        _ settings: ServerSettings,
        isSandbox: Bool,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        hosts = HostRule(settings)
        origins = OriginRule(settings)
        tokens = TokenTable(settings.accessTokens)
        sessions = SessionStore(now: now)
        tries = TryLimiter(now: now)
        let everyone = isSandbox ? Caller(name: "demo", role: .responder) : Caller(name: "anonymous", role: .viewer)
        unnamed =
            settings.accessTokens.isEmpty && !settings.isBehindProxy && HostAddress.isLoopback(settings.host)
            ? everyone : nil
    }

    /// How a request shows who sent it.
    enum Credential: Sendable, Hashable {
        /// A token that somebody holds.
        case token(Caller)
        /// A session that somebody began.
        case session(Caller)
        /// Nothing, or a session that is over.
        case none
        /// An `Authorization` field that nobody's token fits.
        case wrong

        /// Who holds it; nil when nobody is known to.
        var holder: Caller? {
            switch self {
            case .token(let caller), .session(let caller): caller
            case .none, .wrong: nil
            }
        }
    }

    /// Finds out who sent a request; a token counts before a session.
    func credential(of request: Request) -> Credential {
        if let field = request.headers[.authorization] {
            let parts = field.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer", let caller = tokens.holder(of: parts[1]) else {
                return .wrong
            }
            return .token(caller)
        }
        guard let id = SessionCookie.id(in: request), let caller = sessions.caller(of: id) else { return .none }
        return .session(caller)
    }
}
