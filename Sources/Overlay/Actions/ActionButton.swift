import ResponseActions

/// A button that opens the preview of an action; device and name stand on an element around it.
struct ActionButton: Sendable, Hashable {
    /// The kind, as the server is asked for it.
    let kind: String
    let label: String
    /// Nil for kinds without.
    let scope: String?
    /// The file of a quarantine.
    let sha1: String?
    /// What a cancellation withdraws.
    let cancels: String?

    init(_ kind: ActionKind, _ label: String, scope: String? = nil, sha1: String? = nil, cancels: String? = nil) {
        self.kind = kind.rawValue
        self.label = label
        self.scope = scope
        self.sha1 = sha1
        self.cancels = cancels
    }
}
