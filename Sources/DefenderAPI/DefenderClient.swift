package import HTTPTransport

/// Speaks to Microsoft Graph and Defender for Endpoint on behalf of one app registration in one tenant.
///
/// All calls throw ``APIError``, or `CancellationError` when their task was cancelled. Calls are counted on
/// ``CallMeter/current``. A deadline covers waiting for quotas, tokens, retries and the answer.
package struct DefenderClient: Sendable {
    /// Who asks, and where.
    package let settings: ConnectionSettings
    let transport: any HTTPTransport

    /// Creates a client; nothing is sent before the first call.
    package init(settings: ConnectionSettings, transport: any HTTPTransport) {
        self.settings = settings
        self.transport = transport
    }
}
