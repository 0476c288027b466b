package import Lookup
package import ResponseActions

/// The tenant whose answers a server gives out.
package struct ServedTenant: Sendable {
    /// What a person is told the tenant is called, such as its id.
    package var name: String
    /// Whether it is the simulated tenant.
    package var isSandbox: Bool
    /// What looks entities up; kept for as long as the server runs, so that it remembers what the tenant lacks.
    package var runner: LookupRunner
    /// Where actions are previewed, sent and followed; where the record could not be opened, on an
    /// ``/ResponseActions/UnavailableRecord``, so that each is refused with the reason.
    package var actions: ResponseDesk

    /// Names a tenant and the way to it.
    package init(name: String, isSandbox: Bool, runner: LookupRunner, actions: ResponseDesk) {
        self.name = name
        self.isSandbox = isSandbox
        self.runner = runner
        self.actions = actions
    }
}
