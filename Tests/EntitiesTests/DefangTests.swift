import Entities
import Testing

/// Disguises that make indicators harmless, or that hide them.
struct DefangTests {
    @Test(
        arguments: [
            "evil[.]example", "evil(.)example", "evil{.}example", "evil[dot]example", "evil(dot)example",
            "evil{dot}example",
            "evil[DOT]example", "evil (Dot) example", "evil [.] example", "evil[.example", "evil.]example",
            "evil\\.example",
            "evil\u{200B}.example", "ev\u{00AD}il.example", "evil.exam\u{2060}ple", "evil\u{3002}example",
            "evil\u{FF0E}example",
            "ｅｖｉｌ.example", "evil&#46;example", "evil&#x2E;example", "evil&period;example", "EVIL[.]Example",
            "evil\\u002eexample",
        ]
    )
    func `refangs a domain`(text: String) {
        #expect(found(text) == ["domain evil.example <- \(text)"])
        #expect(found("(see \(text)).").count == 1)
        #expect(Entity(.domain, text)?.value == "evil.example")
    }

    @Test(
        arguments: [
            "hxxp://evil.example/a", "hXXp://evil.example/a", "hxxp[:]//evil.example/a", "http[:]//evil[.]example/a",
            "hxxp[://]evil[.]example/a", "hxxp://evil[.]example[/]a", "h**p://evil.example/a", "hxtp://evil.example/a",
            "http:\\/\\/evil.example\\/a", "http:[/][/]evil.example[/]a", "h__p://evil(dot)example/a",
            "HTTP://EVIL.example/a",
            "http[:][//]evil.example/a", "hxxp:\u{200B}//evil.example/a", "http://evil.example&#47;a",
        ]
    )
    func `refangs a URL`(text: String) {
        #expect(found(text) == ["url http://evil.example/a <- \(text)"])
        #expect(found("<\(text)>, then") == ["url http://evil.example/a <- \(text)"])
        #expect(Entity(.url, text)?.value == "http://evil.example/a")
    }

    @Test(
        arguments: [
            ("hxxps://e.example", "https://e.example"), ("fxp://e.example/x", "ftp://e.example/x"),
            ("ldap://e.example:1389/a", "ldap://e.example:1389/a"), ("wss://e.example/s", "wss://e.example/s"),
        ]
    )
    func `knows other schemes`(text: String, value: String) {
        #expect(Entity(recognizing: text) == Entity(.url, value))
    }

    @Test(
        arguments: [
            "bob@evil[.]example", "bob[@]evil.example", "bob[at]evil[dot]example", "bob(at)evil(dot)example",
            "bob{at}evil{dot}example", "bob [at] evil [dot] example", "bob (at) evil.example",
            "Bob[AT]evil[DOT]example",
            "bob&commat;evil.example", "bob\\u0040evil.example",
        ]
    )
    func `refangs an e-mail address`(text: String) {
        #expect(found(text) == ["email bob@evil.example <- \(text)"])
        #expect(Entity(.email, text)?.value == "bob@evil.example")
    }

    @Test(
        arguments: [
            ("1.2.3[.]4", "IPv4 1.2.3.4"), ("1[.]2[.]3[.]4", "IPv4 1.2.3.4"), ("1(.)2(.)3(.)4", "IPv4 1.2.3.4"),
            ("1[dot]2[dot]3[dot]4", "IPv4 1.2.3.4"), ("1.2.3[.]0/24", "IPv4CIDR 1.2.3.0/24"),
            ("1.2.3.0[/]24", "IPv4CIDR 1.2.3.0/24"), ("2001[:]db8[:][:]1", "IPv6 2001:db8::1"),
            ("2001:db8[:]:1", "IPv6 2001:db8::1"), ("CVE\u{2011}2021\u{2011}44228", "cve CVE-2021-44228"),
            ("CVE\u{2013}2021\u{2013}44228", "cve CVE-2021-44228"),
            ("00[:]1a[:]2b[:]3c[:]4d[:]5e", "MAC 00:1a:2b:3c:4d:5e"),
            ("d41d8cd98f00b204\u{200B}e9800998ecf8427e", "MD5 d41d8cd98f00b204e9800998ecf8427e"),
        ]
    )
    func `refangs other kinds`(text: String, expected: String) {
        #expect(found(text) == ["\(expected) <- \(text)"])
        #expect(found("at \(text), and") == ["\(expected) <- \(text)"])
    }

    @Test func `takes a defanged name for what it is, whatever it looks like`() {
        #expect(
            found("report[.]zip, node[.]name, System[.]IO, version 1[.]2[.]3[.]4") == [
                "domain report.zip <- report[.]zip", "domain node.name <- node[.]name",
                "domain system.io <- System[.]IO",
                "IPv4 1.2.3.4 <- 1[.]2[.]3[.]4",
            ]
        )
    }

    @Test func `does not join words of prose`() {
        #expect(found("look [ at ] evil.example, array[.5], end. [Next]") == ["domain evil.example"])
        #expect(found("a list [. . .] and (.) more").isEmpty)
    }

    @Test func `leaves invisible characters at the edges out of the range`() {
        let text = "\u{FEFF}evil.example\u{200B} x"
        #expect(EntityRecognizer().recognize(text).entities.map(\.range) == [3..<15])
    }
}
