/// Explains an HTTP 403: the roles that would help, and where to grant them.
struct MissingRole: Sendable {
    /// The roles of which one is needed; empty when neither the service nor the operation names any.
    let roles: [String]
    private let operation: APIOperation

    /// Reads the service's text, of which two forms are known; without it the operation's least role is named.
    init(_ text: String?, operation: APIOperation) {
        let named = text.map { MissingRole.roles(in: $0) } ?? []
        roles = named.isEmpty ? [operation.role].compactMap(\.self) : named
        self.operation = operation
    }

    /// A sentence that names what to grant and where.
    var message: String {
        let resource = operation.service.audience == .endpoint ? "WindowsDefenderATP" : "Microsoft Graph"
        guard !roles.isEmpty else {
            return "\(operation.service.title.capitalizedFirst) forbids \(operation.subject); check roles and licences."
        }
        return "The app registration lacks the application permission \(roles.joined(separator: " or ")): add it under "
            + "API permissions, \(resource), grant admin consent, and try again in a few minutes."
    }

    /// Finds the roles in `…API required roles: A,B, application roles: X.` and `…permissions (A,B) to access…`.
    private static func roles(in text: String) -> [String] {
        let list: Substring? =
            if let mark = text.firstRange(of: "API required roles:") {
                text[mark.upperBound...].prefix { $0 != ":" }
            } else if let mark = text.firstRange(of: "permissions (") {
                text[mark.upperBound...].prefix { $0 != ")" }
            } else {
                nil
            }
        return (list ?? "").split { $0 == "," || $0 == " " || $0 == ";" }
            .map { String($0.last == "." ? $0.dropLast() : $0) }
            .filter { $0.contains(".") && $0.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") } }
    }
}
