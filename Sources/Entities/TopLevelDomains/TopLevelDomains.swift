/// The names that can end a domain.
enum TopLevelDomains {
    /// Names that are reserved or used inside networks, and so are in no public list.
    ///
    /// Source: RFC 2606 and RFC 6761 (`example`, `test`, `invalid`, `localhost`), RFC 6762 (`local`), RFC 7686
    /// (`onion`); `internal` is reserved by ICANN for private use, and `lan` is the default of many routers.
    static let reserved: Set<String> = [
        "example", "test", "invalid", "localhost", "local", "internal", "lan", "onion",
    ]

    /// Names under which a dotted word is hardly ever a member of a program or the end of a sentence.
    static let unmistakable: Set<String> = reserved.union([
        "com", "net", "org", "edu", "gov", "mil", "int", "arpa", "info", "biz",
    ])

    private static let all = Set(delegated.split { $0 == " " || $0 == "\n" }.map(String.init)).union(reserved)

    /// Whether `name`, in lower case, Unicode or Punycode, is a top-level domain.
    static func contains(_ name: String) -> Bool {
        all.contains(name)
    }
}
