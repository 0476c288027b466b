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

    /// Reads a device, its isolation and what runs on it.
    ///
    /// - Parameter shownName: A name that must belong to the device; nil checks nothing.
    package func device(_ reference: DeviceReference, shownAs shownName: String? = nil) async throws -> DeviceSnapshot {
        throw ActionRefusal(.notEnabled, "Not built yet.")
    }

    /// Shows what would be done, and gives the right to do it once within five minutes; nothing is sent.
    package func preview(_ request: ActionRequest, by actor: Actor) async throws -> PreviewOutcome {
        throw ActionRefusal(.notEnabled, "Not built yet.")
    }

    /// Sends what was previewed, at most once, and returns when Defender answered or did not.
    ///
    /// Cancellation of the calling task does not stop it once sending has begun.
    ///
    /// - Returns: The action: running, ended, `rejected`, or `unknown`.
    package func confirm(_ confirmation: Confirmation, by actor: Actor) async throws -> ActionReport {
        throw ActionRefusal(.notEnabled, "Not built yet.")
    }

    /// What the record says about an action.
    package func report(_ id: ActionID) async throws -> ActionReport {
        throw ActionRefusal(.notEnabled, "Not built yet.")
    }

    /// What the record says about actions, the newest first; the filter's tenant is this desk's.
    package func reports(device: DeviceID? = nil, open: Bool = false, limit: Int = 100) async throws -> [ActionReport] {
        throw ActionRefusal(.notEnabled, "Not built yet.")
    }

    /// Asks Defender once how an action is, and records what is new; an `unknown` one is searched for, never sent again.
    package func refresh(_ id: ActionID) async throws -> ActionReport {
        throw ActionRefusal(.notEnabled, "Not built yet.")
    }

    /// Follows an action to its end: the report as it is now, then each change; ends after a final state.
    ///
    /// Asks every 2 seconds at first, every 30 at last. While Defender cannot be asked, the stream waits; it throws
    /// only for what will not pass.
    package func follow(_ id: ActionID) -> AsyncThrowingStream<ActionReport, any Error> {
        AsyncThrowingStream { $0.finish(throwing: ActionRefusal(.notEnabled, "Not built yet.")) }
    }

    /// Settles what an earlier process left open: each action that was being sent, or is unknown, is searched for.
    ///
    /// - Returns: The actions that are still open afterwards.
    package func settle() async throws -> [ActionReport] {
        throw ActionRefusal(.notEnabled, "Not built yet.")
    }
}
