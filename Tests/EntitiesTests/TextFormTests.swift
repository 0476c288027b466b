import Entities
import Testing

/// Entities in the forms of text that analysts paste.
struct TextFormTests {
    @Test func `reads prose with its punctuation`() {
        let text = """
            The loader beacons to 198.51.100.23, then to cdn.fabrikam.example. (See https://en.wikipedia.org/wiki/Foo_(bar).)
            "Is it evil.example?" - yes: evil.example! It mails bob@northwind.example; CVE-2021-44228's exploit…
            """
        #expect(
            found(text) == [
                "IPv4 198.51.100.23", "domain cdn.fabrikam.example", "url https://en.wikipedia.org/wiki/Foo_(bar)",
                "domain evil.example", "domain evil.example", "email bob@northwind.example", "cve CVE-2021-44228",
            ]
        )
    }

    @Test func `reads tables with bars, tabs and commas`() {
        let text = """
            | Type | Value | Seen |
            |------|-------|------|
            | IP|203.0.113.7|12:30:45|
            domain\tevil.example\t2024-01-01
            http://a.example/x,203.0.113.8,2024-01-01T12:30:45Z,d41d8cd98f00b204e9800998ecf8427e
            "1","http://b.example/x?a=1,2","c.example"
            4,http://d.example/y,e.example;f.example
            """
        #expect(
            found(text) == [
                "IPv4 203.0.113.7", "domain evil.example", "url http://a.example/x", "IPv4 203.0.113.8",
                "MD5 d41d8cd98f00b204e9800998ecf8427e", "url http://b.example/x?a=1,2", "domain c.example",
                "url http://d.example/y", "domain e.example", "domain f.example",
            ]
        )
    }

    @Test func `reads JSON with its escapes`() {
        let text = #"""
            {"ip":"203.0.113.7","url":"https:\/\/evil.example\/a\u0026b=1","ips":["10.0.0.1","10.0.0.2"],
            "text":"IOCs:\nevil.example\n\tone.example\r\ntwo.example","path":"C:\\new\\tool.sh","n":[1.5,10.0.0.3],
            "nested":"{\"d\":\"three.example\"}","unc":"\\\\srv.contoso.local\\share"}
            """#
        #expect(
            found(text) == [
                "IPv4 203.0.113.7", #"url https://evil.example/a&b=1 <- https:\/\/evil.example\/a\u0026b=1"#,
                "IPv4 10.0.0.1", "IPv4 10.0.0.2", "domain evil.example", "domain one.example", "domain two.example",
                "IPv4 10.0.0.3", "domain three.example", "domain srv.contoso.local",
            ]
        )
    }

    @Test func `reads logs`() {
        let text = """
            2024-01-01T12:30:45.123Z host1 sshd[123]: Failed password for root@corp from 203.0.113.7 port 22 ssh2
            Jan  1 12:30:45 fw %ASA-6-302013: Built outbound TCP 1 for outside:198.51.100.9/443 (198.51.100.9/443) to inside/10.1.2.3/51000
            203.0.113.9 - - [01/Jan/2024:12:30:45 +0000] "GET /a.php?u=http://evil.example/x HTTP/1.1" 200 "-" "Mozilla/5.0 Chrome/99.0.4.1 Safari/537.36"
            src=10.0.0.5:51000 dst=evil.example:8080 mac=00:1A:2B:3C:4D:5E user=alice@contoso.example proto=6
            query: _dmarc.contoso.example IN TXT; from=<bob@contoso.example>, nrcpt=1; [2001:db8::1]:53 fe80::1%eth0
            """
        #expect(
            found(text) == [
                "IPv4 203.0.113.7", "IPv4 198.51.100.9", "IPv4 198.51.100.9", "IPv4 10.1.2.3", "IPv4 203.0.113.9",
                "url http://evil.example/x", "IPv4 10.0.0.5", "domain evil.example",
                "MAC 00:1a:2b:3c:4d:5e <- 00:1A:2B:3C:4D:5E", "email alice@contoso.example",
                "domain _dmarc.contoso.example",
                "email bob@contoso.example", "IPv6 2001:db8::1", "IPv6 fe80::1 <- fe80::1%eth0",
            ]
        )
    }

    @Test func `reads HTML with its tags and references`() {
        let text = """
            <p>See <a href="https://evil.example/x?a=1&amp;b=2">https://evil.example/x</a>, <b>one.example</b><br>two.example<br/>
            mail&nbsp;<code>bob&#64;contoso.example</code> &lt;three.example&gt; four&period;example <img src=//cdn.example/p.png>
            """
        #expect(
            found(text) == [
                "url https://evil.example/x?a=1&b=2 <- https://evil.example/x?a=1&amp;b=2",
                "url https://evil.example/x",
                "domain one.example", "domain two.example", "email bob@contoso.example <- bob&#64;contoso.example",
                "domain three.example", "domain four.example <- four&period;example", "url cdn.example/p.png",
            ]
        )
    }

    @Test func `reads Markdown`() {
        let text = """
            * [report](https://evil.example/a_(b)) and **https://one.example/x**, `two.example`, _three.example_
            1. <https://four.example/>, [ref]: http://five.example/ "title"; ~~six.example~~, seven\\_.example
            [1.2.3.4](https://eight.example/ip/1.2.3.4#a) ![](nine.example/x.png)
            """
        #expect(
            found(text) == [
                "url https://evil.example/a_(b)", "url https://one.example/x", "domain two.example",
                "domain three.example",
                "url https://four.example/", "url http://five.example/", "domain six.example", "IPv4 1.2.3.4",
                "url https://eight.example/ip/1.2.3.4#a", "url nine.example/x.png",
            ]
        )
    }

    @Test func `reads lists without spaces`() {
        #expect(
            found("1.1.1.1,2.2.2.2;3.3.3.3/4.4.4.4") == [
                "IPv4 1.1.1.1", "IPv4 2.2.2.2", "IPv4 3.3.3.3", "IPv4 4.4.4.4",
            ]
        )
        #expect(found("a.example,b.example;c.example") == ["domain a.example", "domain b.example", "domain c.example"])
        #expect(
            found("(evil.example)[evil.example]{evil.example}'evil.example'")
                == Array(repeating: "domain evil.example", count: 4)
        )
        #expect(found("10.0.0.1-10.0.0.9, 10.0.0.1_8080") == ["IPv4 10.0.0.1", "IPv4 10.0.0.9", "IPv4 10.0.0.1"])
    }

    @Test func `gives ranges of the original text in UTF-8 bytes`() throws {
        let text = "Größe → hxxps://evil[.]example/ü “1.2.3.4” 日本語bücher[.]example。"
        let utf8 = Array(text.utf8)
        let recognition = EntityRecognizer().recognize(text)
        #expect(recognition.entities.map(\.text) == ["hxxps://evil[.]example/ü", "1.2.3.4", "bücher[.]example"])
        for entity in recognition.entities {
            #expect(String(decoding: utf8[entity.range], as: UTF8.self) == entity.text)
        }
    }

    @Test func `reads text that is not valid UTF-8`() {
        let bytes: [UInt8] =
            [0xFF] + Array("evil.example".utf8) + [0xC3, 0x28, 0xE2, 0x80] + Array("1.2.3.4".utf8) + [0xF0]
        #expect(EntityRecognizer().recognize(bytes).entities.map(\.text) == ["evil.example", "1.2.3.4"])
    }

    @Test(arguments: ["", " ", ".", "...", "@", "::", "://", "a", "\u{0}", "\u{200B}", "[.]", "[.].[.]@[at]"])
    func `finds nothing in next to nothing`(text: String) {
        #expect(found(text).isEmpty)
    }
}
