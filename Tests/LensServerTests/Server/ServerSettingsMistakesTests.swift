import DefenderAPI
import Testing

@testable import LensServer

struct ServerSettingsMistakesTests {
    private let token = AccessToken(
        caller: Caller(name: "ann", role: .viewer),
        secret: Secret(ServerSettings.viewerToken)
    )

    private func settings(_ change: (inout ServerSettings) -> Void) -> ServerSettings {
        var settings = ServerSettings()
        change(&settings)
        return settings
    }

    @Test(arguments: ["127.0.0.1", "localhost", "::1", "127.8.9.10"])
    func `starts on the loopback without anything`(host: String) {
        #expect(settings { $0.host = host }.mistakes.isEmpty)
    }

    @Test(arguments: [
        "192.0.2.1", "lens.example", "127.0.0.1.example", "127.1", "::", "0.0.0.0", "", "localhost.example",
    ])
    func `starts elsewhere only with tokens and TLS`(host: String) {
        let named: (inout ServerSettings) -> Void = {
            $0.host = host
            $0.publicNames = ["lens.example"]
        }
        var bare = settings(named)
        #expect(bare.mistakes.count == 2)
        bare.accessTokens = [token]
        #expect(bare.mistakes.count == 1)
        #expect(bare.mistakes.first?.contains("--behind-proxy") == true)
        var proxied = bare
        proxied.isBehindProxy = true
        #expect(proxied.mistakes.isEmpty)
        bare.tls = ServerSettings.TLSFiles(certificate: "c.pem", key: "k.pem")
        #expect(bare.mistakes.isEmpty)
        bare.accessTokens = []
        #expect(bare.mistakes.count == 1)
    }

    @Test func `needs tokens behind a proxy also on the loopback`() {
        #expect(settings { $0.isBehindProxy = true }.mistakes.count == 1)
    }

    @Test func `needs a name on all addresses`() {
        let settings = settings {
            $0.host = "0.0.0.0"
            $0.accessTokens = [token]
            $0.isBehindProxy = true
        }
        #expect(
            settings.mistakes == ["A server on all addresses needs the public names under which browsers reach it."]
        )
    }

    @Test(arguments: [
        ("ann", "hunter2", 1), ("", ServerSettings.responderToken, 1), ("bob", ServerSettings.responderToken, 0),
        ("bob", String(repeating: "x", count: 31), 1), ("bob", String(repeating: "x", count: 32), 0),
        ("bob", "with spaces in between 0123456789abc", 1), ("bob", "umläute-0123456789abcdef0123456789", 1),
    ])
    func `refuses weak tokens`(name: String, secret: String, count: Int) {
        let other = AccessToken(caller: Caller(name: name, role: .viewer), secret: Secret(secret))
        let mistakes = settings { $0.accessTokens = [other] }.mistakes
        #expect(mistakes.count == count)
        #expect(mistakes.allSatisfy { !$0.contains(secret) })
    }

    @Test func `refuses names and tokens that are given twice`() {
        var other = token
        #expect(settings { $0.accessTokens = [token, other] }.mistakes.count == 2)
        other.caller.name = "bob"
        #expect(settings { $0.accessTokens = [token, other] }.mistakes.count == 1)
    }

    @Test(
        arguments: [
            ("127.0.0.1", [], "http://127.0.0.1:1/"), ("::1", [], "http://[::1]:1/"),
            ("0.0.0.0", ["lens.example"], "http://lens.example:1/"),
            ("192.0.2.1", ["lens.example"], "http://192.0.2.1:1/"),
        ] as [(String, [String], String)]
    )
    func `names the address of the page`(host: String, names: [String], address: String) {
        var settings = settings {
            $0.host = host
            $0.publicNames = names
        }
        #expect(settings.address(boundTo: 1) == address)
        settings.tls = ServerSettings.TLSFiles(certificate: "c.pem", key: "k.pem")
        #expect(settings.address(boundTo: 1) == address.replacing("http", with: "https"))
    }
}
