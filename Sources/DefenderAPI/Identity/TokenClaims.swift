package import FoundationEssentials

/// What a token says about itself; for diagnostics only, as a token is meant to be opaque.
///
/// Never holds the token.
package struct TokenClaims: Hashable, Sendable {
    /// The granted application roles, such as `SecurityAlert.Read.All`; empty when no permission was consented to.
    package let roles: [String]
    /// The resource that the token is for; nil when the token does not say.
    package let audience: String?
    /// The tenant; nil when the token does not say.
    package let tenantID: String?
    /// The app's client id; nil when the token does not say.
    package let appID: String?
    /// When the token ends.
    package let expires: Date?
}
