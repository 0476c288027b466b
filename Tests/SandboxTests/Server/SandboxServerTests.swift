import AsyncHTTPClient
import FoundationEssentials
import KQL
import KQLEngine
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL
import ServiceLifecycle
import Testing

@testable import Sandbox

struct SandboxServerTests {
    @Test(arguments: [false, true])
    func `serves all services on one free port`(tls: Bool) async throws {
        try await Self.withServer(tls: tls) { client in
            let discovery = try await client.get("/contoso.example/v2.0/.well-known/openid-configuration")
            #expect(discovery.status == 200)
            #expect(discovery.text("token_endpoint")?.hasPrefix(client.address.origin + "/") == true)
            let graph = try await client.token(SandboxHarness.graphScope)
            let alerts = try await client.get("/v1.0/security/alerts_v2?$top=3", token: graph)
            #expect(alerts.value.count == 3)
            #expect(
                alerts.text("@odata.nextLink")?.hasPrefix(client.address.origin + "/v1.0/security/alerts_v2?") == true
            )
            let endpoint = try await client.token(SandboxHarness.endpointScope)
            #expect(try await client.get("/api/machines?$top=2", token: endpoint).value.count == 2)
            #expect(try await client.get("/api/machines?$top=2", token: graph).status == 401)
            let hunt = try await client.post(
                "/v1.0/security/runHuntingQuery",
                #"{"Query":"AlertInfo | take 2"}"#,
                type: "application/json",
                token: graph
            )
            #expect(hunt.rows.count == 2)
        }
    }

    @Test func `streams an answer that is larger than it keeps`() async throws {
        try await Self.withServer(faults: ["graph.hunting:huge::20000"]) { client in
            let token = try await client.token(SandboxHarness.graphScope)
            let answer = try await client.post(
                "/v1.0/security/runHuntingQuery",
                #"{"Query":"AlertInfo | take 2"}"#,
                type: "application/json",
                token: token
            )
            #expect(answer.rows.count == 20_000)
        }
    }

    @Test func `breaks the connection in mid-body`() async throws {
        try await Self.withServer(faults: ["graph.alerts:reset:1"]) { client in
            let token = try await client.token(SandboxHarness.graphScope)
            await #expect(throws: (any Error).self) {
                try await client.get("/v1.0/security/alerts_v2?$top=3", token: token)
            }
            #expect(try await client.get("/v1.0/security/alerts_v2?$top=3", token: token).status == 200)
        }
    }

    @Test func `is trusted only through its own authority`() async throws {
        try await Self.withServer(tls: true) { client in
            let stranger = HTTPClient(eventLoopGroupProvider: .singleton)
            let request = HTTPClientRequest(url: client.address.origin + "/contoso.example/discovery/v2.0/keys")
            await #expect(throws: (any Error).self) { try await stranger.execute(request, timeout: .seconds(30)) }
            try await stranger.shutdown()
        }
    }

    /// Runs a server on a free port for as long as the body takes.
    private static func withServer(
        tls: Bool = false,
        faults: [String] = [],
        _ body: @escaping @Sendable (LiveClient) async throws -> Void
    ) async throws {
        let certificates = tls ? try SandboxCertificates.make() : nil
        let (addresses, continuation) = AsyncStream.makeStream(of: SandboxAddress.self)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = SandboxServer(
            configuration: SandboxConfiguration(
                clock: .fixed(at: SandboxHarness.now),
                faults: try faults.map { try SandboxFault(parsing: $0) },
                tenant: SandboxHarness.tenant
            ),
            certificates: certificates,
            logger: logger,
            onListening: { continuation.yield($0) }
        )
        let group = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let address = try #require(await addresses.first { _ in true })
            let client = try LiveClient(address: address, authorityPEM: certificates?.authorityPEM)
            let result = await Result { try await body(client) }
            try await client.http.shutdown()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            try result.get()
        }
    }
}

extension Result where Failure == any Error {
    /// Catches what an asynchronous body throws.
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

/// A client of a live server.
private struct LiveClient: Sendable {
    let address: SandboxAddress
    let http: HTTPClient

    init(address: SandboxAddress, authorityPEM: String?) throws {
        self.address = address
        var configuration = HTTPClient.Configuration()
        if let authorityPEM {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(authorityPEM.utf8)))
            configuration.tlsConfiguration = tls
        }
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func token(_ scope: String) async throws -> String {
        let id = SandboxApplication.standard.clientID
        let form = "grant_type=client_credentials&client_id=\(id)&client_secret=sandbox-secret&scope=\(scope)"
        let type = "application/x-www-form-urlencoded"
        let answer = try await post("/\(Tenant.tenantID)/oauth2/v2.0/token", form, type: type)
        return try #require(answer.text("access_token"))
    }

    func get(_ path: String, token: String? = nil) async throws -> LiveAnswer {
        try await send(HTTPClientRequest(url: address.origin + path), token: token)
    }

    func post(_ path: String, _ body: String, type: String, token: String? = nil) async throws -> LiveAnswer {
        var request = HTTPClientRequest(url: address.origin + path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: type)
        request.body = .bytes(ByteBuffer(string: body))
        return try await send(request, token: token)
    }

    private func send(_ request: HTTPClientRequest, token: String?) async throws -> LiveAnswer {
        var request = request
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        let response = try await http.execute(request, timeout: .seconds(60))
        let body = try await response.body.collect(upTo: 64 << 20)
        return LiveAnswer(
            status: Int(response.status.code),
            json: KQLDynamic(json: Array(body.readableBytesView)) ?? .null
        )
    }
}

private struct LiveAnswer {
    let status: Int
    let json: KQLDynamic

    var value: [KQLDynamic] { WireObject.elements(json[member: "value"]) ?? [] }
    var rows: [KQLDynamic] { WireObject.elements(json[member: "results"]) ?? [] }

    func text(_ name: String) -> String? { WireObject.text(json[member: name]) }
}
