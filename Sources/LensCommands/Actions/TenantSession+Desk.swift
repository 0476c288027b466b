import DefenderAPI
import Logging
import Lookup
import ResponseActions

extension TenantSession {
    /// Opens the record of actions, or makes it, and sets up the desk where actions on this tenant are done.
    ///
    /// - Throws: `AuditFailure` when the record cannot be opened.
    func desk(logger: Logger) throws -> ResponseDesk {
        guard let record = options.record else { throw AuditLocation.nowhere }
        let store = try AuditStore(path: record.path, time: TimeSource(calendar: clock.now))
        return desk(on: store, logger: logger)
    }

    /// Sets up the desk on a record.
    func desk(on log: any AuditLog, logger: Logger) -> ResponseDesk {
        ResponseDesk(
            client: client,
            settings: options.actions,
            log: log,
            tenant: name,
            time: TimeSource(calendar: clock.now),
            logger: logger
        )
    }
}
