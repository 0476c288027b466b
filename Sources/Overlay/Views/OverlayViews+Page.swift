/// What the page says before anything is looked up.
package struct PageModel: Sendable {
    /// What the tenant is called.
    package var tenantName: String
    /// Whether it is the simulated tenant; the page then says so and offers examples.
    package var isSandbox: Bool
    /// The name of who is signed in; nil leaves it out.
    package var callerName: String?
    /// What they may do, as a word; shown beside the name.
    package var callerRole: String?
    /// Whether there is a session that can be ended.
    package var canSignOut: Bool
    /// What the hunting box offers.
    package var huntBox = HuntBoxModel()

    /// Creates a model.
    package init(
        tenantName: String,
        isSandbox: Bool,
        callerName: String? = nil,
        callerRole: String? = nil,
        canSignOut: Bool = false
    ) {
        self.tenantName = tenantName
        self.isSandbox = isSandbox
        self.callerName = callerName
        self.callerRole = callerRole
        self.canSignOut = canSignOut
    }
}

extension OverlayViews {
    /// The whole page.
    package func page(_ model: PageModel) -> String {
        render(model, "page")
    }
}
