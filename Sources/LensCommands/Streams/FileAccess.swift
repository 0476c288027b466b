/// The file system, as far as commands use it.
struct FileAccess: Sendable {
    /// Why a file could not be read or written, as a clause: `no such file`.
    struct Failure: Error, Sendable {
        var reason: String
        /// True when there is no file of this name.
        var isMissing: Bool

        init(reason: String, isMissing: Bool = false) {
            self.reason = reason
            self.isMissing = isMissing
        }
    }

    /// The whole content of a file.
    var read: @Sendable (_ path: String) throws(Failure) -> [UInt8]
    /// Replaces a file, readable by its owner only.
    var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void

    /// Whether every user of this machine can read a file; false when that is not known.
    var isReadableByAll: @Sendable (_ path: String) -> Bool

    init(
        read: @escaping @Sendable (_ path: String) throws(Failure) -> [UInt8],
        write: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void,
        isReadableByAll: @escaping @Sendable (_ path: String) -> Bool
    ) {
        self.read = read
        self.write = write
        self.isReadableByAll = isReadableByAll
    }
}

extension CommandContext {
    /// Reads a file that the command line names; `-` is standard input.
    func bytes(ofFile path: String) throws(CommandFailure) -> [UInt8] {
        guard path != "-" else {
            if input.isTerminal { sayThatInputIsRead() }
            return try input.readAll()
        }
        do throws(FileAccess.Failure) {
            return try files.read(path)
        } catch {
            throw CommandFailure("cannot read \(path): \(error.reason)")
        }
    }

    /// A person who sees nothing happen should know what the program waits for.
    func sayThatInputIsRead() {
        try? note("Reading text from the keyboard; ctrl-D ends it.")
    }
}
