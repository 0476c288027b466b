import FoundationEssentials

extension FileAccess {
    /// The files of this machine.
    static let local = FileAccess(
        read: { path throws(Failure) in
            do {
                return Array(try Data(contentsOf: URL(filePath: path)))
            } catch {
                throw Failure(error)
            }
        },
        write: { path, bytes throws(Failure) in
            let isWritten = FileManager.default.createFile(
                atPath: path,
                contents: Data(bytes),
                attributes: [.posixPermissions: 0o600]
            )
            guard isWritten else { throw Failure(reason: "the folder is missing or may not be written to") }
        },
        isReadableByAll: { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            return (attributes?[.posixPermissions] as? Int).map { $0 & 0o004 != 0 } ?? false
        }
    )
}

extension FileAccess.Failure {
    fileprivate init(_ error: any Error) {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile?: self.init(reason: "no such file", isMissing: true)
        case .fileReadNoPermission?: self.init(reason: "permission denied")
        case .fileReadTooLarge?: self.init(reason: "the file is too large")
        default: self.init(reason: "it is not a readable file")
        }
    }
}
