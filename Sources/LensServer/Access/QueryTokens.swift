import HummingbirdCore

/// Tokens in the query string, where logs, histories and referrers would keep them.
enum QueryTokens {
    private static let names: Set<String> = [
        "token", "accesstoken", "idtoken", "authtoken", "bearer", "bearertoken", "apikey", "key", "auth",
        "authorization", "secret", "password", "session",
    ]

    /// Refuses a request whose query has a member that is named like a token.
    ///
    /// - Throws: ``Problem``: `tokenInQuery`.
    static func refuse(in request: Request) throws(Problem) {
        guard let query = request.uri.query, !query.isEmpty else { return }
        for member in query.split(separator: "&") {
            if names.contains(plainName(member.prefix { $0 != "=" })) {
                throw Problem(
                    .tokenInQuery,
                    """
                    A token in the query string is never accepted: addresses are logged and remembered. Send it as \
                    Authorization: Bearer, and replace it if it was real.
                    """
                )
            }
        }
    }

    /// A name in small letters, percent escapes read, without the dashes that may divide it.
    private static func plainName(_ name: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = name.utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"),
                let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(escaped)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self).lowercased().filter { $0.isLetter }
    }
}
