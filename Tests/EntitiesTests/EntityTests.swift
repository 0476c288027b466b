import Entities
import Testing

struct EntityTests {
    @Test(
        arguments: [
            (.ipv4, " 10.0.0.1\n", "10.0.0.1"), (.ipv4CIDR, "10.1.2.3/8", "10.0.0.0/8"),
            (.ipv4CIDR, "1.2.3.4/32", "1.2.3.4/32"),
            (.ipv4CIDR, "1.2.3.4/0", "0.0.0.0/0"), (.ipv6, "[2001:DB8::1]", "2001:db8::1"),
            (.ipv6, "dead::beef", "dead::beef"),
            (.ipv6, "FE80::1%eth0", "fe80::1"), (.domain, "Evil.Example.", "evil.example"),
            (.domain, "report.zip", "report.zip"),
            (.domain, "host.corp", "host.corp"), (.domain, "bücher.example", "xn--bcher-kva.example"),
            (.domain, "BU\u{308}CHER.example", "xn--bcher-kva.example"), (.domain, "例え.テスト", "xn--r8jz45g.xn--zckzah"),
            (.url, "HTTPS://User@Evil.Example:8080/A?B=C#D", "https://User@evil.example:8080/A?B=C#D"),
            (.url, "http://localhost/", "http://localhost/"),
            (.url, "http://[2001:DB8:0:0::1]:80", "http://[2001:db8::1]:80"),
            (.url, "http://bücher.example/ü", "http://xn--bcher-kva.example/ü"),
            (.url, "Evil.example/x", "evil.example/x"),
            (.url, "http://a.example/b,c.", "http://a.example/b,c."),
            (.url, "magnet://x.example/y", "magnet://x.example/y"),
            (.url, "http://a.example/?a&amp;b", "http://a.example/?a&amp;b"),
            (.md5, "D41D8CD98F00B204E9800998ECF8427E", "d41d8cd98f00b204e9800998ecf8427e"),
            (.sha1, "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            (.email, "Bob.O'Brien+x@Evil.Example", "bob.o'brien+x@evil.example"),
            (.email, "bob@host.corp", "bob@host.corp"),
            (.cve, "cve-2021-44228", "CVE-2021-44228"), (.mac, "001a.2B3c.4d5e", "00:1a:2b:3c:4d:5e"),
            (.mac, "001A2B3C4D5E", "00:1a:2b:3c:4d:5e"), (.device, " HOST-1 ", "host-1"),
            (.device, "it's a \"device\"", "it's a \"device\""),
            (.account, "CONTOSO\\Alice", "contoso\\alice"), (.account, "s-1-5-21-1-2-3-1001", "S-1-5-21-1-2-3-1001"),
            (.string, " as Given\n\u{0}", " as Given\n\u{0}"),
        ] as [(EntityKind, String, String)]
    )
    func `normalises a value as Defender stores it`(kind: EntityKind, text: String, value: String) {
        #expect(Entity(kind, text)?.value == value)
        #expect(Entity(kind, value)?.value == value)
    }

    @Test(
        arguments: [
            (.ipv4, "1.2.3.256"), (.ipv4, "01.2.3.4"), (.ipv4, "1.2.3"), (.ipv4, "1.2.3.4/8"),
            (.ipv4CIDR, "1.2.3.4/33"),
            (.ipv4CIDR, "1.2.3.4/08"), (.ipv4CIDR, "1.2.3.4"), (.ipv6, "1::2::3"), (.ipv6, ":::"),
            (.ipv6, "1:2:3:4:5:6:7:8:9"),
            (.ipv6, "12345::"), (.ipv6, "::1.2.3"), (.ipv6, "1:"), (.ipv6, ":1"), (.domain, "evil"), (.domain, "a..b"),
            (.domain, "-a.example"), (.domain, "a-.example"), (.domain, "a b.example"), (.domain, "1.2.3.4"),
            (.domain, "a.b_c"),
            (.domain, "evil.example/x"), (.url, "evil.example"), (.url, "http://"), (.url, "http:///x"),
            (.url, "http://a b"),
            (.url, "http://a.example/\"x"), (.url, "://x"), (.md5, "d41d8cd98f00b204e9800998ecf8427"), (.sha256, "xyz"),
            (.email, "bob"), (.email, "@a.example"), (.email, "a@b"), (.email, "a..b@c.example"),
            (.email, ".a@c.example"),
            (.email, "a b@c.example"), (.cve, "CVE-2021"), (.cve, "CVE-1998-1234"), (.cve, "CVE-2021-123"),
            (.mac, "00:1A:2B:3C:4D"),
            (.mac, "00:1A-2B:3C:4D:5E"), (.device, " \n"), (.account, ""), (.string, ""), (.domain, "[.]"),
            (.url, "[://]"),
        ] as [(EntityKind, String)]
    )
    func `refuses a text that is not of the kind`(kind: EntityKind, text: String) {
        #expect(Entity(kind, text) == nil)
    }

    @Test(
        arguments: [
            ("10.0.0.1", .ipv4), ("10.0.0.0/8", .ipv4CIDR), ("::1", .ipv6), ("[::1]", .ipv6), ("dead::beef", .ipv6),
            ("evil[.]example", .domain), ("evil.example.", .domain), (" evil.example\n", .domain),
            ("http://evil.example/a,b.", .url), ("http://localhost", .url), ("evil.example/x", .url),
            ("d41d8cd98f00b204e9800998ecf8427e", .md5), ("bob@evil.example", .email), ("CVE-2021-44228", .cve),
            ("00-1A-2B-3C-4D-5E", .mac),
        ] as [(String, EntityKind)]
    )
    func `recognises an argument`(text: String, kind: EntityKind) {
        #expect(Entity(recognizing: text)?.kind == kind)
    }

    @Test(
        arguments: [
            "", "x", "explorer.exe", "report.zip", "README.md", "System.IO", "1.2.3.4 5.6.7.8", "see evil.example",
            "v1.2.3.4", "1.2.3.4.5", "HOST1", "CONTOSO\\alice", "S-1-5-18", "bob@explorer.exe", "2001:db8::/32",
            "12:30:45",
        ]
    )
    func `recognises nothing where the rules for text find nothing`(text: String) {
        #expect(Entity(recognizing: text) == nil)
    }

    @Test func `keeps long and strange values whole`() {
        let long = String(repeating: "a", count: 100_000)
        #expect(Entity(.string, long)?.value == long)
        #expect(Entity(.url, "http://a.example/" + long)?.value.utf8.count == 100_017)
        #expect(Entity(.string, "\"'\\\u{0}*{{ENTITY}}$&")?.value == "\"'\\\u{0}*{{ENTITY}}$&")
        #expect(Entity(.domain, long) == nil)
    }
}
