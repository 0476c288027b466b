import DefenderAPI
import Logging
import Lookup
import ResponseActions
import Sandbox

@testable import LensServer

extension ServedTenant {
    /// The simulated tenant in this process.
    static func sample(_ configuration: SandboxConfiguration = SandboxConfiguration()) throws -> ServedTenant {
        let credentials = configuration.credentials
        let settings = ConnectionSettings(
            tenantID: credentials.tenantID,
            clientID: credentials.applications[0].clientID,
            credential: .secret(Secret(credentials.applications[0].secrets[0].value))
        )
        let client = DefenderClient(settings: settings, transport: SandboxTransport(configuration: configuration))
        return ServedTenant(
            name: "Contoso",
            isSandbox: true,
            runner: LookupRunner(client: client, options: try LookupOptions(parsing: [:])),
            actions: .withoutRecord(client)
        )
    }
}

extension ResponseDesk {
    /// A desk for tests that are not about actions: its record cannot be opened.
    static func withoutRecord(_ client: DefenderClient) -> ResponseDesk {
        ResponseDesk(
            client: client,
            settings: ActionSettings(),
            log: UnavailableRecord(AuditFailure("There is no record.")),
            tenant: "sandbox",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }
}
