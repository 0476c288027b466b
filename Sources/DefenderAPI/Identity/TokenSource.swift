/// Gets the tokens of one app registration, through the cache.
struct TokenSource: Sendable {
    let settings: ConnectionSettings
    let cache: TokenCache
    /// A pipeline without authorisation, for the token endpoint.
    let pipeline: CallPipeline

    init(settings: ConnectionSettings, cache: TokenCache, pipeline: CallPipeline) {
        self.settings = settings
        self.cache = cache
        self.pipeline = pipeline
    }

    /// Returns a token for a service.
    ///
    /// - Throws: ``APIError``; `timedOut` when the deadline passes while the token is fetched.
    func token(for audience: TokenAudience, urgency: CallUrgency) async throws -> AccessToken {
        let scope = settings.scope(of: audience)
        let key = TokenKey(settings, scope: scope)
        let late = APIError(
            .timedOut,
            "The sign-in service did not answer in time; try again.",
            operation: APIOperation.token.rawValue
        )
        return try await withDeadline(urgency.deadline, of: pipeline.time, late: late) {
            try await cache.token(for: key, time: pipeline.time) { try await fetch(scope: scope) }
        }
    }

    /// Forgets a token that a service refused.
    func drop(_ token: AccessToken, for audience: TokenAudience) async {
        await cache.drop(token, for: TokenKey(settings, scope: settings.scope(of: audience)))
    }

    private func fetch(scope: String) async throws -> AccessToken {
        let call = try await TokenRequest(settings: settings, scope: scope).call(now: pipeline.time.date)
        let issued = pipeline.time.now
        let (answer, requestID) = try await pipeline.json(call)
        guard let value = answer["access_token"]?.string.nonEmpty, let lifetime = answer["expires_in"]?.integer else {
            throw APIError.malformed(.token, requestID: requestID)
        }
        let seconds = min(max(lifetime, 0), 86_400 * 7)
        return AccessToken(value: Secret(value), issued: issued, lifetime: .seconds(seconds))
    }
}

extension ConnectionSettings {
    /// The scope to ask a token for.
    func scope(of audience: TokenAudience) -> String {
        switch audience {
        case .graph: graphScope
        case .endpoint: endpointScope
        }
    }
}
