import Entities
import Testing

@testable import PolarityBridge

struct PolarityEntityTests {
    @Test(arguments: [
        ("192.0.2.1", ["IPv4"], EntityKind.ipv4), ("192.0.2.0/24", ["IPv4CIDR"], .ipv4CIDR),
        ("2001:db8::1", ["IPv6"], .ipv6), ("evil.example", ["domain"], .domain),
        ("https://evil.example/a", ["url"], .url), ("d41d8cd98f00b204e9800998ecf8427e", ["MD5"], .md5),
        ("da39a3ee5e6b4b0d3255bfef95601890afd80709", ["hash", "SHA1"], .sha1),
        ("megan@contoso.example", ["email"], .email), ("CVE-2026-1234", ["cve"], .cve),
        ("00:11:22:33:44:55", ["MAC"], .mac), ("any text", ["string"], .string),
        ("192.0.2.1", ["IP"], .ipv4), ("da39a3ee5e6b4b0d3255bfef95601890afd80709", ["hash"], .sha1),
        ("INC-0042", ["custom", "custom.ticket"], .string), ("evil.example", ["custom"], .domain),
    ])
    func `a type of the platform is a kind, or is told from the value`(
        _ value: String,
        _ types: [String],
        _ kind: EntityKind
    ) {
        #expect(PolarityEntity(value, types: types).entity?.kind == kind)
    }

    @Test(arguments: ["127.0.0.1", "255.255.255.255", "0.0.0.0"])
    func `addresses that say nothing are not asked about`(_ address: String) {
        #expect(PolarityEntity(address, types: ["IPv4"]).entity == nil)
    }

    @Test func `private addresses are asked about, and values of another type are not`() {
        #expect(PolarityEntity("10.0.0.1", types: ["IPv4"]).entity?.value == "10.0.0.1")
        #expect(PolarityEntity("not an address", types: ["IPv4"]).entity == nil)
    }
}
