/// An entity that every tenant has, whatever its seed, and where it is found; for tests, examples and benchmarks.
package struct Landmark: Sendable, Hashable {
    /// A kind as the command line names it, such as `IPv4`, `domain` or `SHA256`.
    package let kind: String
    /// As Defender stores it.
    package let value: String
    /// Tables with at least one row that holds the entity in one of its entity columns; there may be more.
    package let tables: [String]
    /// Numbers of the incidents whose alerts have the entity as evidence, or which are assigned to it.
    package let incidents: [Int]
    /// What the entity is, in a few words.
    package let meaning: String

    init(_ kind: String, _ value: String, in tables: [String], incidents: [Int] = [], _ meaning: String) {
        self.kind = kind
        self.value = value
        self.tables = tables
        self.incidents = incidents
        self.meaning = meaning
    }

    /// Entities of which the tenant knows nothing.
    package static let unknown: [(kind: String, value: String)] = [
        ("IPv4", "198.51.100.250"), ("IPv4", "192.0.2.200"), ("IPv6", "2001:db8:dead::1"),
        ("IPv4CIDR", "198.51.100.240/29"),
        ("domain", "nothing-here.example"), ("domain", "quiet.invalid"), ("url", "https://nothing-here.example/a"),
        ("MD5", MadeUp.hex("unknown", 32)), ("SHA1", MadeUp.hex("unknown", 40)),
        ("SHA256", MadeUp.hex("unknown", 64)),
        ("cve", "CVE-1999-0001"), ("MAC", "00-00-5E-00-53-FF"), ("email", "nobody@contoso.example"),
    ]

    /// 50 entities for benchmarks: 28 that are found, 10 e-mail addresses that are found, and 12 that are not.
    ///
    /// `Benchmarks/fifty-entities.txt` holds their values, one a line.
    package static var benchmark: [(kind: String, value: String)] {
        let found = all.filter { !["device", "account"].contains($0.kind) }.map { (kind: $0.kind, value: $0.value) }
        let mails = found.filter { $0.kind == "email" }.prefix(10)
        let vulnerabilities = found.filter { $0.kind == "cve" }.prefix(2)
        let others = found.filter { !["email", "cve"].contains($0.kind) }.prefix(26)
        return Array(others) + Array(vulnerabilities) + Array(mails) + unknown.filter { $0.kind != "email" }
    }
}
