import Entities
import Testing

/// Entities inside others.
struct OverlapTests {
    private let text = """
        https://alice@198.51.100.7:8443/a?m=bob@one.example&h=d41d8cd98f00b204e9800998ecf8427e&u=http://two.example/x \
        carol@three.example 10.1.2.3/8 ::ffff:192.0.2.1 four.example/p
        """

    @Test func `reports the outer one only`() {
        #expect(
            found(text).map { $0.prefix { $0 != " " } } == ["url", "email", "IPv4CIDR", "IPv6", "url"]
        )
    }

    @Test func `reports both on request, the outer one first`() {
        #expect(
            found(text, nested: true).dropFirst() == [
                "IPv4 198.51.100.7", "email bob@one.example", "domain one.example",
                "MD5 d41d8cd98f00b204e9800998ecf8427e",
                "url http://two.example/x", "domain two.example", "email carol@three.example", "domain three.example",
                "IPv4CIDR 10.0.0.0/8 <- 10.1.2.3/8", "IPv4 10.1.2.3", "IPv6 ::ffff:192.0.2.1", "IPv4 192.0.2.1",
                "url four.example/p", "domain four.example",
            ]
        )
    }

    @Test func `finds an inner one when the outer kind is not asked for`() {
        #expect(found(text, kinds: [.domain]) == ["one", "two", "three", "four"].map { "domain \($0).example" })
        #expect(found(text, kinds: [.ipv4]) == ["IPv4 198.51.100.7", "IPv4 10.1.2.3", "IPv4 192.0.2.1"])
        #expect(found(text, kinds: [.email]) == ["email bob@one.example", "email carol@three.example"])
        #expect(found(text, kinds: [.md5, .cve]) == ["MD5 d41d8cd98f00b204e9800998ecf8427e"])
        #expect(found(text, kinds: []).isEmpty)
    }

    @Test func `takes a domain with a hash for a domain, and a file named after a hash for a hash`() {
        let hash = "d41d8cd98f00b204e9800998ecf8427e"
        #expect(found("\(hash).evil.example") == ["domain \(hash).evil.example"])
        #expect(found("\(hash).exe VirusShare_\(hash)") == ["MD5 \(hash)", "MD5 \(hash)"])
        #expect(
            found("CVE-2021-44228.py cve-2021-44228.example") == [
                "cve CVE-2021-44228", "domain cve-2021-44228.example",
            ]
        )
    }

    @Test func `keeps an entity that stands twice`() {
        #expect(found("evil.example evil.example").count == 2)
    }
}
