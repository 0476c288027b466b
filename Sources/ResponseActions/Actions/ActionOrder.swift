package import DefenderAPI

/// What is to be done, with everything but the device and the reason.
package struct ActionOrder: Sendable, Hashable {
    /// The kind of action.
    package let kind: ActionKind
    /// One of the kind's ``ActionDefinition/scopes``; nil for kinds without.
    package let scope: String?
    /// The file; present for `quarantine` only.
    package let file: FileSHA1?
    /// The machine action to withdraw; present for `cancel` only.
    package let cancels: MachineActionID?

    /// Creates an order.
    ///
    /// - Parameters:
    ///   - kind: The kind of action.
    ///   - scope: Any case; nil takes the kind's first scope.
    ///   - file: Needed for `quarantine`, refused for others.
    ///   - cancels: Needed for `cancel`, refused for others.
    /// - Throws: ``ActionRefusal`` `invalidRequest` that says what is missing or too much.
    package init(
        _ kind: ActionKind,
        scope: String? = nil,
        file: FileSHA1? = nil,
        cancels: MachineActionID? = nil
    ) throws(ActionRefusal) {
        let scopes = kind.definition.scopes
        self.kind = kind
        self.file = file
        self.cancels = cancels
        if let scope {
            guard let known = scopes.first(where: { $0.lowercased() == scope.lowercased() }) else {
                throw ActionRefusal(
                    .invalidRequest,
                    scopes.isEmpty
                        ? "The action \(kind.rawValue) has no scope."
                        : "The scope is one of \(scopes.joined(separator: ", "))."
                )
            }
            self.scope = known
        } else {
            self.scope = scopes.first
        }
        guard (file != nil) == (kind == .quarantine) else {
            throw ActionRefusal(.invalidRequest, "A quarantine, and nothing else, needs the SHA-1 of a file.")
        }
        guard (cancels != nil) == (kind == .cancel) else {
            throw ActionRefusal(.invalidRequest, "A cancellation, and nothing else, needs the id of a machine action.")
        }
    }

    /// The members of the request's body beside the comment, in Microsoft's spelling.
    package var members: [JSONObject.Member] {
        var members: [JSONObject.Member] = []
        if let name = kind.definition.scopeMember, let scope {
            members.append(JSONObject.Member(name, .string(scope)))
        }
        if let file { members.append(JSONObject.Member("Sha1", .string(file.text))) }
        return members
    }
}
