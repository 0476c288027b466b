/// The directory of a sandbox: its tenant and the applications registered in it.
package struct SandboxCredentials: Sendable {
    /// The tenant's identifier, a GUID in lower case.
    package var tenantID: String
    /// The tenant's verified domain; paths may name either.
    package var domain: String
    /// The registered applications.
    package var applications: [SandboxApplication]

    /// Creates a directory.
    package init(tenantID: String, domain: String, applications: [SandboxApplication]) {
        self.tenantID = tenantID
        self.domain = domain
        self.applications = applications
    }

    /// The directory of `--sandbox`: one application with every role, one secret that holds and one that ran out.
    package static let standard = SandboxCredentials(
        tenantID: Tenant.tenantID,
        domain: Company.mailDomain,
        applications: [.standard]
    )

    /// The application with this client id, without regard to case; nil when it is not registered.
    func application(_ clientID: String) -> SandboxApplication? {
        applications.first { $0.clientID == clientID.lowercased() }
    }

    /// Whether a path segment names this tenant.
    func names(_ tenant: String) -> Bool {
        tenant.lowercased() == tenantID || tenant.lowercased() == domain
    }
}
