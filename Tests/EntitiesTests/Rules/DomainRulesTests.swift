import Entities
import Testing

/// Names that stay domains although something about them is doubtful; `DropReasonTests` has those that do not.
struct DomainRulesTests {
    @Test(
        arguments: [
            "evil.com", "t.co", "EVIL.COM", "Evil.Com", "PayPal.me", "GitHub.io", "youtu.be", "file.io", "transfer.sh",
            "notion.so",
            "www.report.zip", "cdn.evil.sh", "allegro.pl", "evil.app", "evil.cc", "evil.ai", "mail.evil.com",
            "a.b.c.d.example",
            "xn--bcher-kva.example", "_dmarc.evil.example", "_sip._tcp.evil.example", "my_host.evil.example",
            "1.2.3.4.nip.io",
            "4.3.2.1.in-addr.arpa", "123.example", "3com.com", "dc01.contoso.local", "host.internal", "router.lan",
            "a.test",
            "abcdefghijklmnop.onion", "foo.localhost", "x.invalid", "go.microsoft.com", "docs.python.org",
            "node.example",
            "node.js.org", "name.com", "open.spotify.com", "evil-site.top", "evil.name", "paypal.is", "evil.support",
            "asp.net", "system.io", "bücher.de", "пример.рф", "例え.テスト".replacing("テスト", with: "みんな"), "evil.xn--p1ai",
            "ёлка.ru",
            "раypal.com", "ouo.io", "drive.google.com", "1drv.ms", "a-b.c-d.example",
        ]
    )
    func `takes a domain`(name: String) throws {
        let recognition = EntityRecognizer().recognize("It asked \(name), then")
        #expect(recognition.entities.map(\.text) == [name], "\(recognition.dropped.map(\.reason))")
        #expect(recognition.entities.map(\.entity) == [Entity(.domain, name)])
    }

    @Test(
        arguments: [
            ("-evil.example", "evil.example"), ("evil.example-", "evil.example"),
            ("wait...evil.example", "evil.example"),
            ("evil.example...", "evil.example"), ("evil.com.The", "evil.com"), ("_evil.example_", "evil.example"),
            ("__evil.example__", "evil.example"), ("*.evil.example", "evil.example"), ("@evil.example", "evil.example"),
            ("//evil.example", "evil.example"), ("evil.example/", "evil.example"), ("evil.example:", "evil.example"),
            ("evil.example:443", "evil.example"), ("evil.example\u{2019}s", "evil.example"),
            ("evil.example's", "evil.example"),
            ("evil.example(1.2.3.4", "evil.example"), ("https%3A%2F%2Fevil.example%2Fx", "evil.example"),
            ("访问evil.example的", "evil.example"), ("evil.example에서", "evil.example"),
            ("\\\\evil.example\\share", "evil.example"),
            ("tcp://evil.example:4444", "evil.example"), ("evil.example#", "evil.example"),
            ("domain=evil.example&x", "evil.example"),
        ]
    )
    func `leaves out what stands around a domain`(text: String, name: String) {
        #expect(EntityRecognizer().recognize(text).entities.first?.text == name)
    }

    @Test(arguments: [
        "e.g.", "i.e.", "U.S.", "3.14", "a.m.", "p.s.", "No.5", "1.5k", "v1.2", "...", "Dr.Who", "$1.2M", "10.5%",
        "9.a",
    ])
    func `says nothing about what nobody takes for a domain`(text: String) {
        #expect(found("so \(text) it").isEmpty)
    }

    @Test func `reads a name with a file extension as a host when a path follows`() {
        #expect(found("evil.zip/a/b") == ["url evil.zip/a/b"])
        #expect(found("http://report.zip") == ["url http://report.zip"])
    }
}
