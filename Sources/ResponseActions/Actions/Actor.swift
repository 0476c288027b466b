/// The person on whose behalf something is done.
package struct Actor: Sendable, Hashable {
    /// How the request came.
    package enum Face: String, Sendable, Hashable, CaseIterable {
        case terminal, server, polarity
    }

    /// The person's name: the access token's, the system's user, or the platform's user id.
    package let name: String
    /// How the request came.
    package let face: Face
    /// Whether the person may act at all, or only look.
    package let mayAct: Bool

    /// Names a person.
    package init(name: String, face: Face, mayAct: Bool) {
        self.name = name
        self.face = face
        self.mayAct = mayAct
    }
}
