import HTTPTransport

/// The way to real services.
struct NetworkAccess: Sendable {
    /// Work that sends requests.
    typealias Work = @Sendable (any HTTPTransport) async throws -> ExitStatus

    /// Opens a transport, does the work, and closes the transport whatever happens.
    var withTransport: @Sendable (NetworkConfiguration, Work) async throws -> ExitStatus
}
