/// Accounts: security identifiers, `DOMAIN\user` and user principal names.
enum AccountName {
    /// The stored form of an account: a SID in upper case, any other name in lower case.
    ///
    /// Lower case, because Windows and Entra compare names without regard to case, and Defender's tables hold the
    /// account names in lower case for the most part. The two backslashes
    /// of a qualified name in JSON become one.
    static func normalized(_ name: String) -> String {
        let bytes = Array(name.utf8)
        if isSecurityIdentifier(bytes.span, 0..<bytes.count) { return name.uppercased() }
        let isQualified = isQualifiedName(bytes.span, 0..<bytes.count)
        return (isQualified ? name.replacing("\\\\", with: "\\") : name).lowercased()
    }

    /// Whether `range` is a security identifier: `S-1-`, an authority and one sub-authority or more.
    static func isSecurityIdentifier(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard text.hasWord("s-1-", at: range.lowerBound, before: range.upperBound), range.count <= 184 else {
            return false
        }
        var isAfterHyphen = true
        var parts = 1
        for position in range.dropFirst(4) {
            let byte = text[position]
            guard byte.isDigit || byte == .hyphen && !isAfterHyphen else { return false }
            isAfterHyphen = byte == .hyphen
            parts += isAfterHyphen ? 1 : 0
        }
        return !isAfterHyphen && parts >= 2
    }

    /// Whether `range` is a domain, a backslash and a user; two backslashes, as in JSON, count as one.
    static func isQualifiedName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let separator = text.firstPosition(of: .backslash, in: range) else { return false }
        let user = text.at(separator + 1) == .backslash ? separator + 2 : separator + 1
        return isName(text, range.lowerBound..<separator, limit: 15) && isName(text, user..<range.upperBound, limit: 64)
    }

    private static func isName(_ text: Span<UInt8>, _ range: Range<Int>, limit: Int) -> Bool {
        (1...limit).contains(range.count)
            && range.allSatisfy { text[$0].isHostCharacter || text[$0] == 0x24 }
            && range.contains { text[$0].isWordCharacter }
    }
}
