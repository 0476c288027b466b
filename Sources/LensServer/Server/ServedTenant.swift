package import Lookup

/// The tenant whose answers a server gives out.
package struct ServedTenant: Sendable {
    /// What a person is told the tenant is called, such as its id.
    package var name: String
    /// Whether it is the simulated tenant.
    package var isSandbox: Bool
    /// What looks entities up; kept for as long as the server runs, so that it remembers what the tenant lacks.
    package var runner: LookupRunner

    /// Names a tenant and the way to it.
    package init(name: String, isSandbox: Bool, runner: LookupRunner) {
        self.name = name
        self.isSandbox = isSandbox
        self.runner = runner
    }
}
