/// What the page says before anything is looked up.
package struct PageModel: Sendable {
    /// What the tenant is called.
    package var tenantName: String
    /// Whether it is the simulated tenant.
    package var isSandbox: Bool

    /// Creates a model.
    package init(tenantName: String, isSandbox: Bool) {
        self.tenantName = tenantName
        self.isSandbox = isSandbox
    }
}

extension OverlayViews {
    /// The whole page.
    package func page(_ model: PageModel) -> String {
        render(model, "page")
    }
}
