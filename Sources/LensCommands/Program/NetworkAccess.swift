import HTTPTransport
import NetworkTransport

/// The way to real services.
struct NetworkAccess: Sendable {
    /// Work that sends requests.
    typealias Work = @Sendable (any HTTPTransport) async throws -> ProgramStatus

    /// Opens a transport, does the work, and closes the transport whatever happens.
    var withTransport: @Sendable (NetworkSettings, Work) async throws -> ProgramStatus
}
