import HTTPTypes
import Hummingbird
import Testing

@testable import LensServer

struct AccessLogTests {
    @Test func `writes one line with method, path, status and id`() async throws {
        let log = CapturedLog()
        _ = try await RouteClient(try .sample(), logger: log.logger).send(.get, "/nothing?q=geheim")
        let line = try #require(log.lines.last)
        #expect(log.lines.count == 1)
        #expect(line.hasPrefix("info request hb.request.id=r1 http.method=GET http.path=/nothing http.status=404 ms="))
    }

    @Test func `logs successes only for those who look for them`() async throws {
        let log = CapturedLog()
        _ = try await RouteClient(try .sample(), logger: log.logger).send(.get, "/healthz")
        #expect(log.lines.allSatisfy { $0.hasPrefix("debug ") })
        #expect(log.lines.count == 1)
    }

    @Test func `shows no bytes that a terminal or a log reader could take for something else`() {
        #expect(AccessLog.shown("/a b\u{1B}[31m\nü") == "/a?b?[31m???")
        #expect(AccessLog.shown("/" + String(repeating: "x", count: 500)).count == 128)
    }

    @Test func `keeps tokens, cookies, queries and bodies out of the log and the metrics`() async throws {
        let log = CapturedLog()
        let client = RouteClient(try .sample(.withTokens), logger: log.logger)
        let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let token = ServerSettings.viewerToken
        let session = try await client.send(.post, "/sign-in", form, body: "token=\(token)").fields[.setCookie]
        let cookie = String(try #require(session).prefix { $0 != ";" })
        _ = try await client.send(.post, "/sign-in", form, body: "token=wrong-geheim")
        _ = try await client.send(.get, "/", [.cookie: cookie])
        _ = try await client.send(.get, "/?token=\(token)")
        _ = try await client.send(.get, "/nothing?x=\(token)", [.authorization: "Bearer \(token)"])
        _ = try await client.send(.post, "/api/v1/lookups", [.authorization: "Bearer \(token)"], body: "geheim")
        let metrics = try await client.send(.get, "/metrics", [.authorization: "Bearer \(token)"]).body
        #expect(metrics.contains("404") || metrics.contains("4xx"))
        #expect(!metrics.contains(token))
        #expect(!metrics.contains("geheim"))
        #expect(log.lines.count >= 6)
        #expect(!log.text.contains(token))
        #expect(!log.text.contains("geheim"))
        let id = try #require(cookie.split(separator: "=").last)
        #expect(!log.text.contains(id))
    }
}
