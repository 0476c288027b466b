import HTTPTransport
import HTTPTypes
import KQL
import KQLEngine
import Synchronization
import Testing

@testable import Sandbox

/// A sandbox in process, a wall clock that stands still, and short ways to ask it.
struct SandboxHarness: Sendable {
    static let graph = "https://graph.microsoft.com"
    static let endpoint = "https://api.security.microsoft.com"
    static let login = "https://login.microsoftonline.com"
    static let graphScope = "https://graph.microsoft.com/.default"
    static let endpointScope = "https://api.securitycenter.microsoft.com/.default"

    /// 2026-03-01T12:00:00Z, where every harness lives.
    static let now: Int64 = 639_079_632_000_000_000
    /// One tenant for all tests: to generate it takes longer than to test it.
    static let tenant = Tenant(seed: 1, now: now)

    let wall: ManualWall
    let transport: SandboxTransport

    init(
        _ faults: String...,
        credentials: SandboxCredentials = .standard,
        limits: SandboxLimits = .unlimited,
        latency: Duration = .zero,
        actionsFile: String? = nil
    ) throws {
        let wall = ManualWall(Self.now)
        self.wall = wall
        transport = SandboxTransport(
            configuration: SandboxConfiguration(
                clock: SandboxClock(tenantNow: { Self.now }, wallNow: { wall.now }),
                latency: latency,
                faults: try faults.map { try SandboxFault(parsing: $0) },
                credentials: credentials,
                limits: limits,
                actionsFile: actionsFile,
                tenant: Self.tenant
            )
        )
    }

    func send(
        _ method: HTTPRequest.Method,
        _ url: String,
        headers: HTTPFields = [:],
        body: String = "",
        deadline: ContinuousClock.Instant? = nil,
        maxBodyBytes: Int = 16 << 20
    ) async throws -> Answer {
        let origin = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
        let host = String(origin[1])
        let path = "/" + (origin.count > 2 ? String(origin[2]) : "")
        let head = HTTPRequest(
            method: method,
            scheme: "https",
            authority: host,
            path: path.replacing(" ", with: "%20"),
            headerFields: headers
        )
        let response = try await transport.send(
            TransportRequest(head: head, body: Array(body.utf8), deadline: deadline, maxBodyBytes: maxBodyBytes)
        )
        return Answer(head: response.head, bytes: try await response.body.collect(upTo: maxBodyBytes))
    }

    /// A token for a scope, by the standard application's secret.
    func token(
        _ scope: String = graphScope,
        clientID: String? = nil,
        secret: String = "sandbox-secret"
    ) async throws
        -> String
    {
        let answer = try await askToken(scope: scope, clientID: clientID, secret: secret)
        return try #require(answer.text("access_token"))
    }

    func askToken(
        tenant: String = Tenant.tenantID,
        scope: String = graphScope,
        clientID: String? = nil,
        secret: String = "sandbox-secret",
        extra: String = ""
    ) async throws -> Answer {
        let id = clientID ?? SandboxApplication.standard.clientID
        let form = "grant_type=client_credentials&client_id=\(id)&client_secret=\(secret)&scope=\(scope)\(extra)"
        return try await askToken(tenant: tenant, form: form)
    }

    func askToken(tenant: String = Tenant.tenantID, form: String, headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(
            .post,
            "\(Self.login)/\(tenant)/oauth2/v2.0/token",
            headers: headers,
            body: form.replacing(" ", with: "+")
        )
    }

    /// Asks Graph with a good token.
    func graph(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, Self.graph + "/v1.0" + path, headers: try await authorised(headers, Self.graphScope))
    }

    /// Asks the endpoint API with a good token.
    func endpoint(_ path: String) async throws -> Answer {
        try await send(.get, Self.endpoint + "/api" + path, headers: try await authorised([:], Self.endpointScope))
    }

    /// Posts JSON to the endpoint API, with a token that holds the application's roles.
    func order(_ path: String, _ body: String) async throws -> Answer {
        var headers = try await authorised([:], Self.endpointScope)
        headers[.contentType] = "application/json"
        return try await send(.post, Self.endpoint + "/api" + path, headers: headers, body: body)
    }

    /// Runs a hunting query.
    func hunt(_ query: String, timespan: String? = nil, maxBodyBytes: Int = 16 << 20) async throws -> Answer {
        var members = [KQLDynamic.Member(name: "Query", value: .string(query))]
        if let timespan { members.append(KQLDynamic.Member(name: "Timespan", value: .string(timespan))) }
        return try await post("/security/runHuntingQuery", KQLDynamic.object(members).json, maxBodyBytes: maxBodyBytes)
    }

    /// Posts JSON to Graph.
    func post(_ path: String, _ body: String, maxBodyBytes: Int = 16 << 20) async throws -> Answer {
        var headers = try await authorised([:], Self.graphScope)
        headers[.contentType] = "application/json"
        return try await send(
            .post,
            Self.graph + "/v1.0" + path,
            headers: headers,
            body: body,
            maxBodyBytes: maxBodyBytes
        )
    }

    func authorised(_ headers: HTTPFields, _ scope: String) async throws -> HTTPFields {
        var headers = headers
        headers[.authorization] = "Bearer " + (try await token(scope))
        return headers
    }
}

/// An answer with its whole body.
struct Answer: Sendable {
    let head: HTTPResponse
    let bytes: [UInt8]

    var status: Int { head.status.code }
    var body: String { String(decoding: bytes, as: UTF8.self) }
    var json: KQLDynamic { KQLDynamic(json: bytes) ?? .null }

    subscript(_ name: String) -> KQLDynamic? { json[member: name] }

    func text(_ name: String) -> String? {
        WireObject.text(json[member: name])
    }

    /// The objects of a list.
    var value: [KQLDynamic] {
        WireObject.elements(json[member: "value"]) ?? []
    }

    /// Code and message of an error of Graph or of the endpoint API.
    var errorCode: String? { WireObject.text(json[member: "error"]?[member: "code"]) }
    var errorMessage: String? { WireObject.text(json[member: "error"]?[member: "message"]) }

    /// The rows of a hunting answer.
    var rows: [KQLDynamic] {
        WireObject.elements(json[member: "results"]) ?? []
    }
}

/// A wall clock that tests move, and that counts how often it was looked at.
final class ManualWall: Sendable {
    private let state: Mutex<(ticks: Int64, readings: Int)>

    init(_ ticks: Int64) {
        state = Mutex((ticks, 0))
    }

    var now: Int64 {
        state.withLock { state in
            state.readings += 1
            return state.ticks
        }
    }

    var readings: Int { state.withLock { $0.readings } }

    func advance(bySeconds seconds: Int64) {
        state.withLock { $0.ticks += seconds * WireTime.ticksPerSecond }
    }
}

extension KQLDynamic {
    /// The text of a member; nil when it is no string.
    func string(_ name: String) -> String? {
        WireObject.text(self[member: name])
    }

    /// Names of an object's members.
    var memberNames: [String] {
        if case .object(let members) = self { members.map(\.name) } else { [] }
    }
}
