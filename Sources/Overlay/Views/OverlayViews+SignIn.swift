/// What the sign-in page says.
package struct SignInModel: Sendable {
    /// What the tenant is called.
    package var tenantName: String
    /// Why the last try failed; nil before the first one.
    package var message: String?

    /// Creates a model.
    package init(tenantName: String, message: String?) {
        self.tenantName = tenantName
        self.message = message
    }
}

extension OverlayViews {
    /// The page that asks for an access token.
    package func signIn(_ model: SignInModel) -> String {
        render(model, "sign-in")
    }
}
