package import DefenderAPI

/// A secret that lets its holder in, under a name.
package struct AccessToken: Sendable {
    /// Who holds it; shown in logs and in the record of actions.
    package var caller: Caller
    /// The token itself, at least 32 bytes.
    package var secret: Secret

    /// Creates a token.
    package init(caller: Caller, secret: Secret) {
        self.caller = caller
        self.secret = secret
    }
}
