import HTTPTypes
import Hummingbird
import Testing

@testable import LensServer

struct AccessMiddlewareTests {
    private let open = ServerSettings()
    private let closed = ServerSettings.withTokens

    private func client(_ settings: ServerSettings) throws -> RouteClient { RouteClient(try .sample(settings)) }

    private func bearer(_ token: String) -> HTTPFields { [.authorization: "Bearer \(token)"] }

    // MARK: Host

    @Test(arguments: ["localhost:8480", "127.0.0.1:8480", "[::1]:8480", "LOCALHOST", "127.0.0.1", "lens.example"])
    func `answers under its own names`(host: String) async throws {
        var settings = open
        settings.publicNames = ["Lens.example"]
        #expect(try await client(settings).send(.get, "/", host: host).status == 200)
    }

    @Test(arguments: [
        nil, "", "evil.example", "evil.example:8480", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.2",
        "localhost:port", "localhost:", "localhost:99999", "user@localhost", "localhost/", "[::1", "[::1]x",
        "localhost.",
    ])
    func `refuses other names of hosts`(host: String?) async throws {
        let answer = try await client(open).send(.get, "/", host: host)
        #expect(answer.status == 421)
        #expect(answer.code == "wrongHost")
    }

    @Test func `refuses a second host`() async throws {
        let name = try #require(HTTPField.Name("host"))
        var fields = HTTPFields()
        fields.append(HTTPField(name: name, value: "evil.example"))
        #expect(try await client(open).send(.get, "/", fields).status == 421)
    }

    @Test(arguments: ["/healthz", "/readyz"])
    func `says that it lives to whoever asks by address`(path: String) async throws {
        #expect(try await client(closed).send(.get, path, host: "10.1.2.3:8480").status == 200)
    }

    // MARK: Tokens

    @Test func `needs a token once there are tokens`() async throws {
        let client = try client(closed)
        let refused = try await client.send(.get, "/api/v1/options")
        #expect(refused.status == 401)
        #expect(refused.code == "unauthorized")
        #expect(refused.fields[.wwwAuthenticate] == "Bearer realm=\"Defender Lens\"")
        #expect(try await client.send(.get, "/", bearer(ServerSettings.viewerToken)).status == 200)
        #expect(
            try await client.send(.get, "/", [.authorization: "bearer \(ServerSettings.responderToken)"]).status == 200
        )
    }

    @Test(arguments: [
        "Bearer wrong", "Bearer ", "Bearer", "Basic \(ServerSettings.viewerToken)", ServerSettings.viewerToken,
        "Bearer \(ServerSettings.viewerToken)x", "Bearer \(ServerSettings.viewerToken.dropLast())",
        "Bearer \(ServerSettings.viewerToken), Bearer \(ServerSettings.responderToken)",
        "Bearer \(ServerSettings.viewerToken.uppercased())",
    ])
    func `refuses wrong tokens, without naming a page to sign in`(field: String) async throws {
        let answer = try await client(closed).send(.get, "/", [.authorization: field])
        #expect(answer.status == 401)
        #expect(!answer.body.contains("viewer-"))
    }

    @Test func `refuses a wrong token also where none is needed`() async throws {
        #expect(try await client(open).send(.get, "/", bearer("wrong")).status == 401)
    }

    @Test(arguments: [
        "token", "access_token", "accessToken", "Access-Token", "api_key", "ID_TOKEN", "%74oken", "a=b&to%6ben",
    ])
    func `refuses a token in the query`(name: String) async throws {
        let path = "/?\(name)=\(ServerSettings.viewerToken)"
        let answer = try await client(closed).send(.get, path, bearer(ServerSettings.viewerToken))
        #expect(answer.status == 400)
        #expect(answer.code == "tokenInQuery")
        #expect(!answer.body.contains(ServerSettings.viewerToken))
    }

    @Test(arguments: [
        ("/metrics", 401), ("/api/v1/nothing", 401), ("//healthz", 401), ("/Healthz", 401), ("/assets", 401),
    ])
    func `lets nobody see what is not listed as open`(path: String, status: Int) async throws {
        #expect(try await client(closed).send(.get, path).status == status)
    }

    @Test(arguments: ["/sign-in", "/assets/base.css", "/healthz", "/readyz"])
    func `lets everybody see what is listed as open`(path: String) async throws {
        #expect(try await client(closed).send(.get, path).status == 200)
    }

    // MARK: Callers

    @Test func `knows everyone by one name where no token is needed`() {
        #expect(AccessControl(open, isSandbox: false).unnamed == Caller(name: "anonymous", role: .viewer))
        #expect(AccessControl(open, isSandbox: true).unnamed == Caller(name: "demo", role: .responder))
        #expect(AccessControl(closed, isSandbox: true).unnamed == nil)
    }

    @Test func `lets nobody in without tokens when others could reach it`() {
        var settings = open
        settings.isBehindProxy = true
        #expect(AccessControl(settings, isSandbox: true).unnamed == nil)
        settings.isBehindProxy = false
        settings.host = "0.0.0.0"
        #expect(AccessControl(settings, isSandbox: true).unnamed == nil)
    }

    @Test(arguments: Role.allCases)
    func `lets every role look up`(role: Role) {
        #expect(role.may(.lookUp))
    }

    // MARK: Paths

    @Test(arguments: [
        "/assets/../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/..%5c..%5cetc/passwd", "/assets//etc/passwd", "/assets/base.css%00.js", "/assets/./base.css",
    ])
    func `finds no file outside its assets`(path: String) async throws {
        let answer = try await client(open).send(.get, path)
        #expect(answer.status == 404)
        #expect(answer.code == "notFound")
    }

    @Test func `tells a wrong method from a wrong path`() async throws {
        let client = try client(open)
        let answer = try await client.send(.delete, "/assets/base.css")
        #expect(answer.status == 405)
        #expect(answer.fields[.allow] == "GET, HEAD")
        #expect(try await client.send(.delete, "/assets/a/b").status == 404)
        #expect(try await client.send(.init("BREW") ?? .put, "/sign-in").fields[.allow] == "GET, HEAD, POST")
    }
}
