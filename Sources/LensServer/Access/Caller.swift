/// Who sent a request.
package struct Caller: Sendable, Hashable {
    /// The name of the access token, or `anonymous` (`demo` in the sandbox) where none is needed.
    package var name: String
    /// What the caller may do.
    package var role: Role

    /// Names a caller.
    package init(name: String, role: Role) {
        self.name = name
        self.role = role
    }
}
