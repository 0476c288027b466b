import Entities
import Testing

/// URLs and e-mail addresses in text.
struct WebAndMailTests {
    @Test(
        arguments: [
            ("http://a.example.", "http://a.example"), ("http://a.example/.", "http://a.example/"),
            ("http://a.example/x?!", "http://a.example/x"),
            ("(http://a.example/x)", "http://a.example/x"), ("(http://a.example/x_(y))", "http://a.example/x_(y)"),
            ("http://a.example/x(y", "http://a.example/x(y"), ("http://a.example/x(", "http://a.example/x"),
            ("'http://a.example/x'+y", "http://a.example/x"),
            ("http://a.example/it's", "http://a.example/it's"), ("http://a.example/x,", "http://a.example/x"),
            ("see http://a.example/x,y", "http://a.example/x,y"),
            ("see http://a.example/x,http://b.example", "http://a.example/x"),
            ("[http://a.example/x]", "http://a.example/x"),
            ("http://a.example/x[1]", "http://a.example/x"), ("http://a.example/?x[1]=2", "http://a.example/?x[1]=2"),
            ("[url]http://a.example[/url]", "http://a.example"),
            ("[url]http://a.example/?x[/url]", "http://a.example/?x"),
            ("{\"u\":http://a.example/x}", "http://a.example/x"), ("${jndi:ldap://a.example/x}", "ldap://a.example/x"),
            ("**http://a.example/x**", "http://a.example/x"), ("http://a.example:8080", "http://a.example:8080"),
            ("http://a.example:", "http://a.example"),
            ("http://a.example:99999/", "http://a.example"), ("http://u:p@a.example/x", "http://u:p@a.example/x"),
            ("http://a.example?x", "http://a.example?x"),
            ("http://a.example#x", "http://a.example#x"), ("http://a.example./x", "http://a.example./x"),
            ("seehttp://a.example/x", "http://a.example/x"),
            ("http://3232235777/x", "http://3232235777/x"), ("http://a.example/\u{2026}", "http://a.example/"),
            ("http://a.example/x\u{201D}", "http://a.example/x"),
            ("https://zh.example/wiki/上海", "https://zh.example/wiki/上海"),
            ("https://a.example/x下载", "https://a.example/x"), ("http://a.example\\x", "http://a.example"),
            ("http://a.example/x\\ny", "http://a.example/x"),
            ("http://a.example/%7Ex?a=%20b;c", "http://a.example/%7Ex?a=%20b;c"),
            ("http://a.example/http://b.example/x", "http://a.example/http://b.example/x"),
            ("a.example/x.", "a.example/x"), ("//a.example/x", "a.example/x"),
            ("http://intranet/x", "http://intranet/x"), ("http://a.example/a~b-_", "http://a.example/a~b-_"),
        ]
    )
    func `ends a URL where its reader would`(text: String, url: String) {
        let entities = EntityRecognizer().recognize(text).entities
        #expect(entities.first?.text == url, "\(found(text)) \(dropped(text))")
        #expect(entities.first?.entity.kind == .url)
    }

    @Test(
        arguments: [
            ("HTTP://A.Example/B", "http://a.example/B"),
            ("hxxps://Bücher.example/Ü", "https://xn--bcher-kva.example/Ü"),
            ("http://[FE80::0:1]:80/x", "http://[fe80::1]:80/x"), ("A.Example/B", "a.example/B"),
            ("http://a.example/x?y=1&amp;z=2", "http://a.example/x?y=1&z=2"),
        ]
    )
    func `keeps the path of a URL and lowers the rest`(text: String, value: String) {
        #expect(EntityRecognizer().recognize(text).entities.map(\.entity.value) == [value])
    }

    @Test(
        arguments: [
            ("bob@a.example.", "bob@a.example"), ("<bob@a.example>", "bob@a.example"),
            ("mailto:bob@a.example?x", "bob@a.example"),
            ("bob.smith+tag_1-2~3@a.b.example", "bob.smith+tag_1-2~3@a.b.example"),
            ("o'brien@a.example", "o'brien@a.example"), ("'bob@a.example'", "bob@a.example"),
            ("d'alice@a.example", "alice@a.example"), ("from=bob@a.example;", "bob@a.example"),
            ("user:bob@a.example:pw", "bob@a.example"), ("bob@a.example:Pass/1", "bob@a.example"),
            ("-bob@a.example", "bob@a.example"), ("_bob@a.example_", "bob@a.example"),
            ("_bob@a.example", "_bob@a.example"), ("wait...bob@a.example", "bob@a.example"),
            ("bob@a.com.Then", "bob@a.com"),
            ("bob@a.example_x", "bob@a.example"), ("%22bob@a.example", "bob@a.example"),
            ("@bob@a.example", "bob@a.example"), ("邮箱bob@a.example", "bob@a.example"),
            ("bob@a.example...", "bob@a.example"),
            ("jürgen@bücher.example", "jürgen@bücher.example"), ("bob@report.zip", "bob@report.zip"),
            ("a@b@c.example", "b@c.example"),
            ("<bounce+abc=def.example@a.example>", "bounce+abc=def.example@a.example"),
            ("x SRS0=ab=cd=b.example=bob@a.example", "SRS0=ab=cd=b.example=bob@a.example"),
        ]
    )
    func `takes an e-mail address`(text: String, address: String) {
        let entities = EntityRecognizer().recognize(text).entities
        #expect(entities.first?.text == address, "\(found(text)) \(dropped(text))")
        #expect(entities.first?.entity == Entity(.email, address))
    }

    @Test(arguments: ["@", "a@", "@b", "@handle", "a @ b", "lodash@4.17.21", "icon@2x.png", "a@b", "user@host:/x"])
    func `takes no other use of the sign for an e-mail address`(text: String) {
        #expect(found(text).isEmpty)
    }
}
