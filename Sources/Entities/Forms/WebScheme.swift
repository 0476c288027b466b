/// The scheme of a URL, defanged or not.
struct WebScheme: Equatable {
    /// Where it begins.
    let start: Int
    /// Its name as it was before it was defanged, in lower case.
    let name: String

    private static let others: [String: String] = [
        "ftp": "ftp", "fxp": "ftp", "ftps": "ftps", "fxps": "ftps", "sftp": "sftp", "sfxp": "sftp",
        "ws": "ws", "wss": "wss", "ldap": "ldap", "ldaps": "ldaps",
    ]

    /// Finds the scheme that ends before the colon at `end`; it does not begin below `floor`.
    ///
    /// `http` is recognised at the end of a longer word too, since a missing space before a URL is common.
    init?(_ text: Span<UInt8>, endingAt end: Int, notBelow floor: Int) {
        if let web = Self.web(text, endingAt: end, notBelow: floor) {
            self = web
            return
        }
        let start = text.start(before: end, notBelow: max(floor, end - 6)) { $0.isLetter }
        guard let name = Self.others[text.lowercasedString(start..<end)], !text.at(start - 1).isAlphanumeric else {
            return nil
        }
        self.init(start: start, name: name)
    }

    init(start: Int, name: String) {
        self.start = start
        self.name = name
    }

    /// `http` and `https`, where any of `x`, `*` and `_` may stand for a `t`.
    private static func web(_ text: Span<UInt8>, endingAt end: Int, notBelow floor: Int) -> Self? {
        let isSecure = text.at(end - 1).lowercased == 0x73
        let last = isSecure ? end - 2 : end - 1
        guard last - 3 >= floor, text[last].lowercased == 0x70, text[last - 3].lowercased == 0x68,
            isDisguisedT(text[last - 1]), isDisguisedT(text[last - 2])
        else { return nil }
        return Self(start: last - 3, name: isSecure ? "https" : "http")
    }

    private static func isDisguisedT(_ byte: UInt8) -> Bool {
        byte.lowercased == 0x74 || byte.lowercased == 0x78 || byte == 0x2A || byte == .underscore
    }
}
