import DefenderAPI
import LensServer

/// Reads whom a server lets in from `accessTokens`, each entry `name:role:tokenFile`.
struct AccessTokenReader {
    private static let key = "accessTokens"
    private static let shortest = 32

    private let values: ConfigurationValues
    private let context: CommandContext
    private(set) var mistakes: [ConfigurationMistake] = []
    private(set) var warnings: [ConfigurationMistake] = []

    init(_ values: ConfigurationValues, in context: CommandContext) {
        self.values = values
        self.context = context
    }

    /// The tokens whose entries are right; the others are in ``mistakes``.
    mutating func read() -> [AccessToken] {
        var tokens: [AccessToken] = []
        for entry in (values[Self.key] ?? "").split(separator: ",") {
            guard let token = token(of: entry) else { continue }
            if let other = tokens.first(where: { $0.caller.name == token.caller.name }) {
                report("There are two entries with the name \"\(other.caller.name)\".", "Give each person a name.")
            } else if let other = tokens.first(where: { $0.secret == token.secret }) {
                report(
                    "\"\(other.caller.name)\" and \"\(token.caller.name)\" have the same token.",
                    "Give each person a token of their own."
                )
            } else {
                tokens.append(token)
            }
        }
        return tokens
    }

    private mutating func token(of entry: Substring) -> AccessToken? {
        let parts = entry.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(Self.trimmed)
        guard parts.count == 3, !parts.contains("") else {
            report("\"\(entry)\" is not name:role:tokenFile.", "Write, for example, alice:viewer:/run/secrets/alice.")
            return nil
        }
        let name = name(parts[0])
        let role = role(parts[1], of: parts[0])
        let secret = secret(inFile: parts[2])
        guard let name, let role, let secret else { return nil }
        return AccessToken(caller: Caller(name: name, role: role), secret: Secret(secret))
    }

    private mutating func name(_ text: String) -> String? {
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._@".contains($0)) }
        if isPlain, text.count <= 64 { return text }
        report("\"\(text)\" is not a name.", "Use up to 64 letters, digits and - . _ @.")
        return nil
    }

    private mutating func role(_ text: String, of name: String) -> Role? {
        if let role = Role(rawValue: text.lowercased()) { return role }
        let valid = Role.allCases.map(\.rawValue).joined(separator: ", ")
        report("\"\(text)\", the role of \"\(name)\", does not exist.", "Valid are: \(valid).")
        return nil
    }

    /// The first line of the file; it never appears in a message.
    private mutating func secret(inFile path: String) -> String? {
        let bytes: [UInt8]
        do throws(FileAccess.Failure) {
            bytes = try context.files.read(path)
        } catch {
            report("The file \(path) cannot be read: \(error.reason).", "Check its name and its permissions.")
            return nil
        }
        if context.files.isReadableByAll(path) {
            warnings.append(
                values.mistake(
                    Self.key,
                    "Every user of this machine can read \(path).",
                    "Take that right away: chmod 600 \(path)."
                )
            )
        }
        var lines = bytes[...]
        while let last = lines.last, last == 0x0A || last == 0x0D { lines.removeLast() }
        guard lines.count >= Self.shortest, lines.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            report(
                "The file \(path) does not hold one token of at least \(Self.shortest) visible ASCII characters.",
                "Make one: openssl rand -hex 32 > \(path)."
            )
            return nil
        }
        return String(decoding: lines, as: UTF8.self)
    }

    private mutating func report(_ problem: String, _ remedy: String) {
        mistakes.append(values.mistake(Self.key, problem, remedy))
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(
            start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)
        )
    }
}
