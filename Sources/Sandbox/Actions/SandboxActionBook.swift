import Synchronization

/// All actions that clients asked this sandbox for, oldest first: in memory, or in a file that processes share.
final class SandboxActionBook: Sendable {
    private let memory = Mutex<[SandboxAction]>([])
    private let file: SandboxActionFile?

    /// Creates a book; with a path the file is read at every use, and made by the first action.
    init(path: String?) {
        file = path.map(SandboxActionFile.init)
    }

    /// Every action.
    ///
    /// - Throws: ``SandboxFailure`` 500 when the file cannot be read.
    func all() throws(SandboxFailure) -> [SandboxAction] {
        guard let file else { return memory.withLock { $0 } }
        return try file.read()
    }

    /// Adds an action, or changes one; nobody else does in between.
    ///
    /// - Parameter decide: Gets all actions and returns the one to keep, new or with the id of an old one; nil for none.
    /// - Throws: What `decide` throws; ``SandboxFailure`` 500 when the file cannot be read or written.
    func keep(
        _ decide: ([SandboxAction]) throws(SandboxFailure) -> SandboxAction?
    ) throws(SandboxFailure) {
        guard let file else {
            return try memory.withLock { actions throws(SandboxFailure) in
                if let action = try decide(actions) { actions.keep(action) }
            }
        }
        try file.keep(decide)
    }
}

extension [SandboxAction] {
    /// Puts an action in the place of the one with its id, or at the end.
    mutating func keep(_ action: SandboxAction) {
        if let index = firstIndex(where: { $0.id == action.id }) { self[index] = action } else { append(action) }
    }
}
