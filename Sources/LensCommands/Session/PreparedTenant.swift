import DefenderAPI
import Lookup
import TenantAccess

/// A tenant whose configuration has been read, before anything is opened.
enum PreparedTenant: Sendable {
    case simulated(TenantSession)
    case real(TenantOptions, ConnectionConfiguration)

    /// What is to be done with it.
    var options: TenantOptions {
        switch self {
        case .simulated(let session): session.options
        case .real(let options, _): options
        }
    }

    /// Opens the way to the tenant, does the work, which the user may interrupt, and closes the way.
    ///
    /// - Throws: What the work throws; `CancellationError` after an interruption.
    func withSession(
        in context: CommandContext,
        _ work: @escaping @Sendable (TenantSession) async throws -> ProgramStatus
    ) async throws -> ProgramStatus {
        try await context.interruptible { try await withLastingSession(in: context, work) }
    }

    /// Opens the way to the tenant, does the work, which handles interruptions itself, and closes the way.
    ///
    /// - Throws: What the work throws.
    func withLastingSession(
        in context: CommandContext,
        _ work: @escaping @Sendable (TenantSession) async throws -> ProgramStatus
    ) async throws -> ProgramStatus {
        switch self {
        case .simulated(let session): try await work(session)
        case .real(let options, let connection):
            try await context.network.withTransport(connection.network) { transport in
                let client = DefenderClient(settings: connection.settings, transport: transport)
                let portal = connection.portal.description
                return try await work(
                    TenantSession(client: client, name: connection.settings.tenantID, options: options, portal: portal)
                )
            }
        }
    }
}
