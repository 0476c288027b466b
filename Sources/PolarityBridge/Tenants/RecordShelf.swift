import ResponseActions
import DefenderAPI
import Logging
import Lookup
import Synchronization

/// The records of actions that options name, each opened once.
final class RecordShelf: Sendable {
    /// Finds the path of the record; the option's, or the usual one.
    typealias Place = @Sendable (_ option: String?) -> Result<String, AuditFailure>

    private struct State {
        var stores: [String: AuditStore] = [:]
        /// Tenants and records whose left-over actions were looked for.
        var settled: Set<[String]> = []
    }

    private let place: Place
    private let logger: Logger
    private let state = Mutex(State())

    init(place: @escaping Place, logger: Logger) {
        self.place = place
        self.logger = logger
    }

    /// The path of the record that options name.
    func path(for options: BridgeOptions) -> Result<String, AuditFailure> { place(options.auditFile) }

    /// The desk where actions on a tenant are done.
    ///
    /// The first desk of a tenant looks for what an earlier process left open. Without a record, every action is refused.
    func desk(for options: BridgeOptions, on connection: TenantConnection) async -> ResponseDesk {
        let log = record(for: options, on: connection)
        let desk = ResponseDesk(
            client: connection.client,
            settings: options.actions,
            log: log,
            tenant: connection.name,
            time: TimeSource(calendar: connection.clock.now),
            logger: logger
        )
        if let store = log as? AuditStore { await settle(desk, [connection.name, store.path]) }
        return desk
    }

    private func record(for options: BridgeOptions, on connection: TenantConnection) -> any AuditLog {
        switch path(for: options) {
        case .failure(let failure): return UnavailableRecord(failure)
        case .success(let path):
            do {
                return try state.withLock { state in
                    if let store = state.stores[path] { return store }
                    let store = try AuditStore(path: path, time: TimeSource(calendar: connection.clock.now))
                    state.stores[path] = store
                    return store
                }
            } catch {
                return UnavailableRecord(
                    error as? AuditFailure ?? AuditFailure("The record cannot be opened: \(path).")
                )
            }
        }
    }

    private func settle(_ desk: ResponseDesk, _ key: [String]) async {
        guard state.withLock({ $0.settled.insert(key).inserted }) else { return }
        do {
            for report in try await desk.settle() {
                logger.info("An action of an earlier run is still open.", metadata: ["action": "\(report.id)"])
            }
        } catch {
            logger.warning("Actions of an earlier run could not be settled.")
            state.withLock { _ = $0.settled.remove(key) }
        }
    }
}
