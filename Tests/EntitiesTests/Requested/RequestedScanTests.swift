import Entities
import Testing

/// Devices, accounts and strings, which are looked for on request only.
struct RequestedScanTests {
    private let text = #"""
        DESKTOP-AB12CD3 (id 0123456789abcdef0123456789abcdef01234567) was used by CONTOSO\alice, S-1-5-21-1-2-3-1001
        and bob@contoso.example. {"user":"CONTOSO\\carol"} C:\Windows\x 1.2.3.4
        host-7.contoso.local
        """#

    @Test func `finds none of them unasked`() {
        #expect(found(text).map { $0.prefix { $0 != " " } } == ["SHA1", "email", "IPv4", "domain"])
    }

    @Test func `finds ids and default names of devices, and lines that are a name`() {
        #expect(
            found(text, kinds: [.device]) == [
                "device desktop-ab12cd3 <- DESKTOP-AB12CD3", "device 0123456789abcdef0123456789abcdef01234567",
                "device host-7.contoso.local",
            ]
        )
    }

    @Test func `finds accounts`() {
        #expect(
            found(text, kinds: [.account]) == [
                #"account contoso\alice <- CONTOSO\alice"#, "account S-1-5-21-1-2-3-1001",
                "account bob@contoso.example",
                #"account contoso\carol <- CONTOSO\\carol"#, "account host-7.contoso.local",
            ]
        )
    }

    @Test func `takes whole lines as strings when they are nothing else`() {
        #expect(
            found(" one two \r\n1.2.3.4\n\n x ", kinds: [.string, .ipv4]) == [
                "string one two", "IPv4 1.2.3.4", "string x",
            ]
        )
    }

    @Test func `prefers the kinds that are unmistakable`() {
        #expect(
            found("0123456789abcdef0123456789abcdef01234567", kinds: [.device, .sha1]).map { $0.prefix(4) } == ["SHA1"]
        )
        #expect(found("bob@contoso.example", kinds: [.account, .email]) == ["email bob@contoso.example"])
        #expect(found("SRV01", kinds: [.account, .device, .string]) == ["device srv01 <- SRV01"])
    }
}
