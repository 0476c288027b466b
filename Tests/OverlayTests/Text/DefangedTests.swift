import Entities
import Testing

@testable import Overlay

struct DefangedTests {
    @Test(arguments: [
        (EntityKind.ipv4, "198.51.100.7"), (.ipv4CIDR, "198.51.100.0/24"), (.ipv6, "2001:db8::7"),
        (.domain, "mail.evil.example"), (.email, "a.b@evil.example"), (.url, "https://evil.example/a.b?c=d.e"),
        (.url, "http://198.51.100.7:8080/x"),
    ])
    func `what is defanged is harmless, and is read back as the same entity`(kind: EntityKind, value: String) throws {
        let entity = try #require(Entity(kind, value))
        let text = Defanged.text(entity)
        #expect(text != entity.value)
        #expect(!text.contains("http"))
        #expect(EntityRecognizer().recognize(text).entities.map(\.entity) == [entity])
        if kind != .ipv4CIDR { #expect(Defanged.text(entity.value) == text) }
    }

    @Test func `what is no address stays as it is`() throws {
        let cve = try #require(Entity(.cve, "CVE-2021-44228"))
        #expect(Defanged.text(cve) == "CVE-2021-44228")
        #expect(Defanged.text("NT AUTHORITY") == "NT AUTHORITY")
    }
}
