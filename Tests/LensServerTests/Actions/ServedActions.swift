import DefenderAPI
import FoundationEssentials
import HTTPTransport
import HTTPTypes
import Hummingbird
import Logging
import Lookup
import NIOCore
import Overlay
import ResponseActions
import Sandbox
import Synchronization

@testable import LensServer

/// The routes of actions on the simulated tenant in process, with a record of its own in a temporary folder.
final class ServedActions: Sendable {
    /// Hands requests on to the simulated tenant, and notes the orders that pass.
    let transport: OrderCounter
    let store: AuditStore
    /// The time of the tenant and of the desk of actions.
    let clock: TenantClock
    let desk: ServerDesk
    let client: RouteClient
    private static let tenant = Tenant(now: TenantClock.start)
    private let folder: String
    private let ownsFolder: Bool

    /// Starts a server; after another one that ended it takes over its record and its tenant.
    init(after before: ServedActions? = nil, _ change: (inout ActionSettings) -> Void = { _ in }) throws {
        let clock = before?.clock ?? TenantClock()
        let configuration = SandboxConfiguration(
            clock: clock.ofSandbox,
            limits: .unlimited,
            tenant: ServedActions.tenant
        )
        let calendar = TimeSource(calendar: { clock.date })
        self.clock = clock
        folder = before?.folder ?? FileManager.default.temporaryDirectory.path + "/served-" + UUID().uuidString
        ownsFolder = before == nil
        transport = before?.transport ?? OrderCounter(SandboxTransport(configuration: configuration))
        store = try AuditStore(path: folder + "/audit.sqlite", time: calendar)
        let application = configuration.credentials.applications[0]
        var connection = ConnectionSettings(
            tenantID: configuration.credentials.tenantID,
            clientID: application.clientID,
            credential: .secret(Secret(application.secrets[0].value))
        )
        connection.quotas = ServiceQuotas(hunting: [], graph: [], endpoint: [])
        let tenant = DefenderClient(settings: connection, transport: transport, time: calendar)
        var allowed = ActionSettings()
        allowed.enabled = [.machinesIsolation, .fileIsolation]
        change(&allowed)
        let logger = CapturedLog().logger
        desk = ServerDesk(
            settings: .withTokens,
            tenant: ServedTenant(
                name: "Contoso",
                isSandbox: false,
                runner: LookupRunner(client: tenant, options: .standard),
                actions: ResponseDesk(
                    client: tenant,
                    settings: allowed,
                    log: store,
                    tenant: "sandbox",
                    time: TimeSource(clock: clock, calendar: { clock.date }),
                    logger: logger
                )
            ),
            views: try OverlayViews(),
            logger: logger
        )
        client = RouteClient(desk, logger: logger)
    }

    deinit {
        if ownsFolder { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// Orders that were sent to the tenant: `POST`s below `/api`.
    var orders: [String] { transport.orders }

    /// Everything in the record.
    func entries() async throws -> [AuditEntry] {
        try await store.read { try $0.entries(after: 0, limit: 10_000) }
    }

    /// Sends a request with a JSON body as somebody; nil sends no token.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        as token: String? = ServerSettings.responderToken,
        body: String = "",
        fields: HTTPFields = [:]
    ) async throws -> RouteAnswer {
        var all: HTTPFields = [.contentType: "application/json"]
        for field in fields { all[field.name] = field.value }
        if let token { all[.authorization] = "Bearer \(token)" }
        return try await client.send(method, path, all, body: body)
    }

    /// Posts JSON as somebody.
    func post(
        _ path: String,
        as token: String? = ServerSettings.responderToken,
        _ body: String
    ) async throws -> RouteAnswer {
        try await send(.post, path, as: token, body: body)
    }
}

/// Hands requests on and remembers the orders among them.
final class OrderCounter: HTTPTransport {
    private let transport: any HTTPTransport
    private let sent = Mutex<[String]>([])
    private let arrival = Mutex<@Sendable () -> Void>({})

    init(_ transport: any HTTPTransport) {
        self.transport = transport
    }

    /// Paths of the orders, in the order in which they came.
    var orders: [String] { sent.withLock { $0 } }

    /// Calls something whenever an order has come, before it is handed on.
    func onOrder(_ body: @escaping @Sendable () -> Void) {
        arrival.withLock { $0 = body }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        if request.head.method == .post, let path = request.head.path, path.contains("/api/") {
            sent.withLock { $0.append(path) }
            arrival.withLock { $0 }()
        }
        return try await transport.send(request)
    }
}

extension RouteAnswer {
    /// The body as JSON.
    var json: JSONValue { JSONValue(json: body) ?? .null }

    /// The code of the refusal, if the answer is one.
    var refusal: String? { json["refusal"]?.string }
}
