import Crypto
import DefenderAPI

/// The access tokens, as digests: the tokens themselves are not kept.
struct TokenTable: Sendable {
    private struct Entry: Sendable {
        let digest: SHA256.Digest
        let caller: Caller
    }

    private let entries: [Entry]

    /// Takes the digests of tokens.
    init(_ tokens: [AccessToken]) {
        entries = tokens.map { Entry(digest: SHA256.hash(data: Array($0.secret.exposed.utf8)), caller: $0.caller) }
    }

    /// Whether nobody has a token.
    var isEmpty: Bool { entries.isEmpty }

    /// Who holds a token; nil when nobody does.
    ///
    /// Compares with every token and each digest whole, so that the time taken says nothing about any of them.
    func holder(of token: some StringProtocol) -> Caller? {
        let digest = SHA256.hash(data: Array(token.utf8))
        var holder: Caller?
        for entry in entries where entry.digest == digest { holder = entry.caller }
        return holder
    }
}
