import DefenderAPI
import HTTPTransport
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Lookup
import NIOCore
import Overlay
import ResponseActions
import Sandbox
import Synchronization

@testable import LensServer

/// The routes on the simulated tenant in process, with its calls counted.
struct ServedLookups {
    /// 2026-11-22T12:00:00Z in ticks.
    private static let now: Int64 = 639_309_456_000_000_000
    private static let tenant = Tenant(now: now)

    let transport: CountingTransport
    let desk: ServerDesk

    init(faults: [String] = [], _ change: (inout ServerLimits) -> Void = { _ in }) throws {
        let configuration = SandboxConfiguration(
            clock: .fixed(at: Self.now),
            faults: try faults.map { try SandboxFault(parsing: $0) },
            limits: .unlimited,
            tenant: Self.tenant
        )
        try self.init(transport: SandboxTransport(configuration: configuration), change)
    }

    init(transport: any HTTPTransport, _ change: (inout ServerLimits) -> Void = { _ in }) throws {
        self.transport = CountingTransport(transport)
        let application = SandboxCredentials.standard.applications[0]
        var connection = ConnectionSettings(
            tenantID: SandboxCredentials.standard.tenantID,
            clientID: application.clientID,
            credential: .secret(Secret(application.secrets[0].value))
        )
        connection.quotas = ServiceQuotas(hunting: [], graph: [], endpoint: [])
        let client = DefenderClient(settings: connection, transport: self.transport)
        var settings = ServerSettings()
        change(&settings.limits)
        desk = ServerDesk(
            settings: settings,
            tenant: ServedTenant(
                name: "Contoso",
                isSandbox: true,
                runner: LookupRunner(client: client, options: .standard),
                actions: .withoutRecord(client)
            ),
            views: try OverlayViews(),
            logger: CapturedLog().logger
        )
    }

    /// Answers one request; the body is JSON.
    func post(_ path: String, _ body: String, accept: String? = nil) async throws -> TestResponse {
        try await desk.application.test(.router) { client in
            try await client.execute(
                uri: path,
                method: .post,
                headers: Self.headers(accept: accept),
                body: ByteBuffer(string: body)
            )
        }
    }

    /// The events of a lookup, in order.
    func events(_ body: String, path: String = "/api/v1/lookups") async throws -> [Event] {
        let response = try await post(path, body, accept: "text/event-stream")
        return try Event.all(in: String(buffer: response.body))
    }

    static func headers(accept: String? = nil) -> HTTPFields {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.accept] = accept
        return headers
    }

    struct Event {
        var name: String
        var data: JSONValue

        struct Broken: Error {}

        /// The events of a stream; the signs of life between them are left out.
        static func all(in text: String) throws -> [Event] {
            try text.split(separator: "\n\n").filter { !$0.hasPrefix(":") }.map { part in
                let lines = part.split(separator: "\n")
                guard lines.count == 2, lines[0].hasPrefix("event: "), lines[1].hasPrefix("data: "),
                    let data = JSONValue(json: String(lines[1].dropFirst(6)))
                else { throw Broken() }
                return Event(name: String(lines[0].dropFirst(7)), data: data)
            }
        }
    }
}

/// Counts the calls that pass, tokens aside.
final class CountingTransport: HTTPTransport {
    private let transport: any HTTPTransport
    private let counter = Mutex(0)

    init(_ transport: any HTTPTransport) {
        self.transport = transport
    }

    var calls: Int { counter.withLock { $0 } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        if request.head.path?.contains("/oauth2/") == false { counter.withLock { $0 += 1 } }
        return try await transport.send(request)
    }
}

/// A tenant that gives out tokens, and answers nothing else until it is asked no more.
final class SilentTransport: HTTPTransport {
    /// Requests that came.
    let asked: AsyncStream<Void>
    /// Requests that were cancelled.
    let cancelled: AsyncStream<Void>
    private let asking: AsyncStream<Void>.Continuation
    private let cancelling: AsyncStream<Void>.Continuation

    init() {
        (asked, asking) = AsyncStream.makeStream()
        (cancelled, cancelling) = AsyncStream.makeStream()
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        if request.head.path?.contains("/oauth2/") == true {
            let token = #"{"token_type":"Bearer","expires_in":3599,"access_token":"a.b.c"}"#
            return TransportResponse(head: HTTPResponse(status: .ok), body: TransportBody(Array(token.utf8)))
        }
        asking.yield()
        let never = AsyncStream<Void> { _ in }
        for await _ in never {}
        cancelling.yield()
        throw CancellationError()
    }
}
