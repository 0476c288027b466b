import DefenderAPI
import Synchronization
import TenantAccess

/// The open ways to tenants: one for each tenant, credential and set of addresses, those used last kept open.
final class TenantPool: Sendable {
    /// Ways that are kept open while nobody uses them.
    static let capacity = 32

    private struct Entry {
        var connection: TenantConnection
        /// How many use it at this moment.
        var users = 0
        /// Greater for one used later.
        var lastUse = 0
    }

    private struct State {
        var entries: [ConnectionConfiguration: Entry] = [:]
        var uses = 0
    }

    private let source: TenantSource
    private let fixed: TenantConnection?
    /// Shared by all, so that a tenant's quotas are kept over all ways to it.
    private let limiters = CallLimiters()
    private let state = Mutex(State())

    init(_ source: TenantSource) {
        self.source = source
        fixed =
            if case .fixed(let tenant) = source {
                TenantConnection(client: tenant.client, name: tenant.name, clock: tenant.clock)
            } else { nil }
    }

    /// Whether there is but one tenant, whatever options say.
    var isFixed: Bool { fixed != nil }

    /// How many ways are open.
    var openCount: Int { state.withLock { $0.entries.count } }

    /// Does work on the way that options name, which is opened when it is not open.
    ///
    /// - Throws: What the work throws; `TransportError` when a certificate file cannot be used.
    func withConnection<Value>(
        for options: BridgeOptions,
        _ work: (TenantConnection) async throws -> Value
    ) async throws -> Value {
        if let fixed { return try await work(fixed) }
        guard let configuration = options.connection else {
            preconditionFailure("Options without a connection are only read for a fixed tenant.")
        }
        let connection = try acquire(configuration)
        do {
            let value = try await work(connection)
            await release(configuration)
            return value
        } catch {
            await release(configuration)
            throw error
        }
    }

    /// Closes all ways; nobody may use them any more.
    func shutdown() async {
        let connections = state.withLock { state in
            defer { state.entries = [:] }
            return state.entries.values.map(\.connection)
        }
        for connection in connections { await connection.shutdown() }
    }

    private func acquire(_ configuration: ConnectionConfiguration) throws -> TenantConnection {
        try state.withLock { state in
            var entry = try state.entries[configuration] ?? Entry(connection: open(configuration))
            state.uses += 1
            entry.users += 1
            entry.lastUse = state.uses
            state.entries[configuration] = entry
            return entry.connection
        }
    }

    private func release(_ configuration: ConnectionConfiguration) async {
        let closing = state.withLock { state -> [TenantConnection] in
            state.entries[configuration]?.users -= 1
            let idle = state.entries.filter { $0.value.users == 0 }.sorted { $0.value.lastUse < $1.value.lastUse }
            let excess = idle.prefix(max(0, state.entries.count - Self.capacity))
            for (key, _) in excess { state.entries[key] = nil }
            return excess.map(\.value.connection)
        }
        for connection in closing { await connection.shutdown() }
    }

    private func open(_ configuration: ConnectionConfiguration) throws -> TenantConnection {
        guard case .network(let open) = source else {
            preconditionFailure("A fixed tenant is never opened.")
        }
        let way = try open(configuration.network)
        return TenantConnection(
            client: DefenderClient(settings: configuration.settings, transport: way.transport, limiters: limiters),
            name: configuration.settings.tenantID,
            portal: configuration.portal.description,
            close: way.close
        )
    }
}
