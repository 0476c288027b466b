import Testing

@testable import NetworkTransport

struct NetworkSettingsTests {
    @Test func `reads the address of a proxy`() throws {
        let plain = try #require(ProxyAddress("http://proxy.example/"))
        #expect(plain.host == "proxy.example" && plain.port == 80 && plain.user == nil)
        let full = try #require(ProxyAddress("HTTP://user:p@ss:word@[::1]:3128"))
        #expect(full.host == "::1" && full.port == 3_128 && full.user == "user" && full.password == "p@ss:word")
    }

    @Test(arguments: [
        "", "proxy.example", "https://proxy.example", "socks5://x", "http://", "http://x:0", "http://x:y", "http://x/y",
    ])
    func `refuses what is no HTTP proxy`(_ text: String) {
        #expect(ProxyAddress(text) == nil)
    }

    @Test func `never shows the proxy's password`() {
        let settings = NetworkSettings(proxy: ProxyAddress("http://user:hush@proxy.example:3128"))
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(settings)", String(reflecting: settings), dumped] { #expect(!text.contains("hush")) }
    }
}
