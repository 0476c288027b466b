package import DefenderAPI
package import Logging

/// Where response actions on one tenant are previewed, sent, followed and settled.
///
/// All methods throw ``ActionRefusal`` for what is refused on this side, `APIError` when Defender cannot be read,
/// ``AuditFailure`` when the record cannot be read, and `CancellationError`. An action is sent at most once, whatever
/// happens to this process.
package struct ResponseDesk: Sendable {
    let client: DefenderClient
    /// What the administrator allows.
    package let settings: ActionSettings
    let log: any AuditLog
    /// The tenant's name in the record.
    package let tenant: String
    let time: TimeSource
    let logger: Logger

    /// Creates a desk; nothing is read or sent.
    ///
    /// - Parameters:
    ///   - client: Reads devices and actions, and sends.
    ///   - settings: What the administrator allows.
    ///   - log: The record.
    ///   - tenant: The tenant's name: its id, or `sandbox`.
    ///   - time: Clock and calendar.
    ///   - logger: Is told each head of the record.
    package init(
        client: DefenderClient,
        settings: ActionSettings,
        log: any AuditLog,
        tenant: String,
        time: TimeSource = TimeSource(),
        logger: Logger
    ) {
        self.client = client
        self.settings = settings
        self.log = log
        self.tenant = tenant
        self.time = time
        self.logger = logger
    }

    /// What the record says about an action.
    ///
    /// - Throws: ``ActionRefusal`` `notFound` for an action that the record does not have, or another tenant's.
    package func report(_ id: ActionID) async throws -> ActionReport {
        try await record(id).report
    }

    /// What the record says about actions that were begun, the newest first; the tenant is this desk's.
    ///
    /// Previews that nobody confirmed are left out.
    ///
    /// - Parameters:
    ///   - device: Only those on this device; nil for all.
    ///   - open: Only those that have not ended.
    ///   - limit: As many at most.
    /// - Returns: The actions.
    /// - Throws: ``AuditFailure``.
    package func reports(device: DeviceID? = nil, open: Bool = false, limit: Int = 100) async throws -> [ActionReport] {
        let begun = Set(ActionState.allCases).subtracting([.previewed, .refused])
        var filter = AuditFilter(tenant: tenant)
        filter.device = device
        filter.states = open ? begun.filter { !$0.isFinal } : begun
        filter.limit = limit
        return try await records(filter).map(\.report)
    }
}
