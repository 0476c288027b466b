import KQL
import KQLEngine

/// The body of an order, read and checked as the endpoint API does: names of members are compared exactly.
struct SandboxOrder: Sendable {
    let comment: String
    /// One of the kind's scopes; nil when it has none.
    let scope: String?
    /// SHA-1 in lower case; nil for kinds without a file.
    let file: String?

    /// Reads the body of an order.
    ///
    /// - Throws: ``SandboxFailure`` 400 for what is missing or wrong.
    init(_ kind: SandboxActionKind, in call: SandboxCall) throws(SandboxFailure) {
        let body = try Self.body(of: call)
        guard let comment = WireObject.text(body[member: "Comment"]), !comment.isEmpty else {
            throw .missingParameter("Comment")
        }
        self.comment = comment
        scope = try kind.scopeMember.map { name throws(SandboxFailure) in
            guard let value = body[member: name] else {
                guard let scope = kind.defaultScope else { throw .missingParameter(name) }
                return scope
            }
            guard let scope = WireObject.text(value), kind.scopes.contains(scope) else {
                throw SandboxFailure(400, "InvalidInput", "Invalid input: \(name) is \(value.json).")
            }
            return scope
        }
        guard kind.needsFile else {
            file = nil
            return
        }
        guard let hash = WireObject.text(body[member: "Sha1"]), !hash.isEmpty else { throw .missingParameter("Sha1") }
        guard hash.utf8.count == 40, hash.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else {
            throw SandboxFailure(400, "InvalidHashValue", "The hash value \(hash) is not a SHA-1.")
        }
        file = hash.lowercased()
    }

    /// The comment of a cancellation, which may be missing.
    static func cancellationComment(in call: SandboxCall) throws(SandboxFailure) -> String? {
        WireObject.text(try body(of: call)[member: "Comment"])
    }

    private static func body(of call: SandboxCall) throws(SandboxFailure) -> KQLDynamic {
        guard let body = KQLDynamic(json: call.body), case .object = body else {
            throw SandboxFailure(400, "InvalidRequestBody", "The request body is not a JSON object.")
        }
        return body
    }
}

extension SandboxFailure {
    fileprivate static func missingParameter(_ name: String) -> SandboxFailure {
        SandboxFailure(400, "MissingRequiredParameter", "Parameter \(name) is missing.")
    }
}
