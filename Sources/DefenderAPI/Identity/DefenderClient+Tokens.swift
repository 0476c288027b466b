extension DefenderClient {
    /// Asks for both tokens at once, so that the first calls find them; failures surface in those calls.
    package func prefetchTokens() async {
    }

    /// Gets a token and returns what it says about itself, for diagnostics.
    ///
    /// - Throws: ``APIError``; `unauthorized` with a sentence that names the setting to mend.
    package func tokenClaims(
        for audience: TokenAudience,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> TokenClaims {
        throw APIError(.unavailable, "Not built yet.", operation: "token.get")
    }
}
