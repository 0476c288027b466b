import Entities

@main struct Main {
    static func main() {
        let text =
            "We saw hxxps://evil[.]example/a.php?x=1&amp;y=2 (see https://en.wikipedia.org/wiki/Foo_(bar)), 10.0.0.1/8, explorer.exe, report.zip, version 1.2.3.4 and fe80::1%eth0, alice@example.com; CVE-2021-44228. 00-1A-2B-3C-4D-5E d41d8cd98f00b204e9800998ecf8427e evil [.] example bücher.example 访问evil.example的 http://[::1]:80/x 2001:db8::/32 \\\\srv.contoso.local\\share C:\\x\\y.sh System.IO"
        let r = EntityRecognizer().recognize(text)
        for e in r.entities { print(e.entity.kind.rawValue, e.entity.value, e.range, e.text) }
        for e in r.dropped { print("-", e.kind.rawValue, e.range, e.text, e.reason) }
    }
}
