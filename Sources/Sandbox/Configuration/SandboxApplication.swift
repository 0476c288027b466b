/// One app registration: how it proves who it is, and what it may do.
package struct SandboxApplication: Sendable {
    /// A client secret and the instant at which it ends.
    package struct Secret: Sendable {
        /// The secret's value, not its id.
        package var value: String
        /// Ticks of the wall clock; nil for a secret that never ends.
        package var expires: Int64?

        /// Creates a secret.
        package init(value: String, expires: Int64? = nil) {
            self.value = value
            self.expires = expires
        }
    }

    /// The client id, a GUID in lower case.
    package var clientID: String
    /// The display name, which actions name as their requestor.
    package var name: String
    /// Client secrets; any one will do.
    package var secrets: [Secret]
    /// Certificates in PEM whose keys may sign assertions.
    package var certificates: [String]
    /// Granted application roles by resource; a resource that is missing here has no role.
    package var roles: [SandboxResource: [String]]

    /// Creates a registration.
    package init(
        clientID: String,
        name: String = "Defender Lens",
        secrets: [Secret] = [],
        certificates: [String] = [],
        roles: [SandboxResource: [String]] = SandboxApplication.allRoles
    ) {
        self.clientID = clientID.lowercased()
        self.name = name
        self.secrets = secrets
        self.certificates = certificates
        self.roles = roles
    }

    /// Every role that a route of the sandbox asks for.
    package static let allRoles: [SandboxResource: [String]] = [
        .graph: ["SecurityAlert.Read.All", "SecurityIncident.Read.All", "ThreatHunting.Read.All"],
        .endpoint: [
            "Alert.Read.All", "Machine.Read.All", "Machine.Isolate", "Machine.StopAndQuarantine", "Machine.Scan",
            "Machine.RestrictExecution", "Machine.CollectForensics",
        ],
    ]

    /// The application of ``SandboxCredentials/standard``; its secrets are published and open nothing else.
    package static let standard = SandboxApplication(
        clientID: "0d9c7a5e-41b6-4f8e-b2c7-93a16e5f2c08",
        secrets: [Secret(value: "sandbox-secret"), Secret(value: "expired-sandbox-secret", expires: 0)]
    )
}
