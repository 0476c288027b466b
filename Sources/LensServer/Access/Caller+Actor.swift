import ResponseActions

extension Caller {
    /// The caller as the record names them; may act only where the role says so.
    var actor: Actor {
        Actor(name: name, face: .server, mayAct: role.may(.act))
    }
}
