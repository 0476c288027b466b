@testable import DefenderAPI

extension ConnectionSettings {
    /// An app of Contoso with a client secret.
    static let sample = ConnectionSettings(
        tenantID: "contoso",
        clientID: "00000000-0000-0000-0000-000000000001",
        credential: .secret(Secret("top-secret-value"))
    )
}

extension DefenderClient {
    /// A client over a script; its clock jumps over all waits, and there is no jitter.
    init(
        _ transport: ScriptedTransport,
        settings: ConnectionSettings = .sample,
        clock: some Clock<Duration> = ManualClock(isJumping: true)
    ) {
        self.init(settings: settings, transport: transport, time: TimeSource(clock: clock), random: { 0 })
    }
}
