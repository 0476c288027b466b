extension DefenderClient {
    /// Asks for both tokens at once, so that the first calls find them; failures surface in those calls.
    package func prefetchTokens() async {
        await withTaskGroup { group in
            for audience in TokenAudience.allCases {
                group.addTask { _ = try? await tokens.token(for: audience, urgency: CallUrgency()) }
            }
        }
    }

    /// Gets a token and returns what it says about itself, for diagnostics.
    ///
    /// - Parameters:
    ///   - audience: The service that the token is for.
    ///   - deadline: The instant after which the call fails, retries included; nil for none.
    /// - Returns: Roles, resource and tenant.
    /// - Throws: ``APIError``; `unauthorized` with a sentence that names the setting to mend, `malformedResponse` for a
    ///   token of a form that cannot be read.
    package func tokenClaims(
        for audience: TokenAudience,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> TokenClaims {
        let token = try await tokens.token(for: audience, urgency: CallUrgency(deadline: deadline))
        guard let claims = TokenClaims(token: token.value) else { throw APIError.malformed(.token) }
        return claims
    }
}
