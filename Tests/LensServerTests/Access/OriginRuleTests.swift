import HTTPTypes
import Hummingbird
import Testing

@testable import LensServer

struct OriginRuleTests {
    private func isAllowed(
        _ fields: [(HTTPField.Name, String)],
        settings: ServerSettings = ServerSettings(),
        host: String = "localhost:8480",
        hasSession: Bool = false
    ) throws -> Bool {
        var headers = HTTPFields()
        for (name, value) in fields { headers.append(HTTPField(name: name, value: value)) }
        let head = HTTPRequest(method: .post, scheme: nil, authority: host, path: "/", headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: .init()))
        let address = try #require(HostAddress(host))
        do {
            try OriginRule(settings).check(request, host: address, hasSession: hasSession)
            return true
        } catch {
            #expect(error.code == .crossOrigin)
            return false
        }
    }

    private var proxied: ServerSettings {
        var settings = ServerSettings()
        settings.isBehindProxy = true
        settings.publicNames = ["lens.example"]
        return settings
    }

    @Test(arguments: ["http://localhost:8480"])
    func `accepts its own origin`(origin: String) throws {
        #expect(try isAllowed([(.origin, origin), (.fetchSite, "same-origin")], hasSession: true))
        #expect(try isAllowed([(.origin, origin)], hasSession: true))
    }

    @Test(arguments: [
        "null", "https://localhost:8480", "http://localhost:8481", "http://localhost", "http://127.0.0.1:8480",
        "http://evil.example", "http://localhost:8480.evil.example", "http://localhost:8480@evil.example", "",
        "http://localhost:8480, http://evil.example", "HTTP://", "http://evil.example/http://localhost:8480",
    ])
    func `refuses other origins`(origin: String) throws {
        #expect(try !isAllowed([(.origin, origin)]))
        #expect(try !isAllowed([(.origin, origin), (.fetchSite, "same-origin")]))
    }

    @Test(arguments: ["cross-site", "same-site", "", "same-origin, cross-site", "SAME-ORIGIN"])
    func `refuses what a browser says comes from elsewhere`(site: String) throws {
        #expect(try !isAllowed([(.fetchSite, site)]))
        #expect(try !isAllowed([(.fetchSite, site), (.origin, "http://localhost:8480")]))
    }

    @Test func `asks nothing of programs but that they carry no cookie`() throws {
        #expect(try isAllowed([]))
        #expect(try !isAllowed([], hasSession: true))
        #expect(try isAllowed([(.fetchSite, "none")], hasSession: true))
    }

    @Test func `knows the origins behind a proxy`() throws {
        #expect(try isAllowed([(.origin, "https://lens.example")], settings: proxied, host: "127.0.0.1:8480"))
        #expect(try isAllowed([(.origin, "https://lens.example")], settings: proxied, host: "lens.example"))
        #expect(try isAllowed([(.origin, "https://lens.example")], settings: proxied, host: "lens.example:443"))
        #expect(try !isAllowed([(.origin, "http://lens.example")], settings: proxied, host: "lens.example"))
        #expect(try !isAllowed([(.origin, "https://evil.example")], settings: proxied, host: "lens.example"))
    }

    @Test(arguments: ["/sign-in", "/sign-out", "/nothing"])
    func `guards every path`(path: String) async throws {
        let client = RouteClient(try .sample())
        let answer = try await client.send(.post, path, [.origin: "http://evil.example"])
        #expect(answer.status == 403)
        #expect(answer.code == "crossOrigin")
        let deletion = try await client.send(.delete, path, [.fetchSite: "cross-site"])
        #expect(deletion.status == 403)
    }
}
