import FoundationEssentials
import ResponseActions

/// Looks whether actions can be recorded; changes nothing and makes no file.
struct RecordProbe: Sendable {
    private let place: Result<String, AuditFailure>

    /// - Parameter place: Path of the record, or why there is no place for it.
    init(_ place: Result<String, AuditFailure>) {
        self.place = place
    }

    /// What is true of the record.
    func finding() async -> ProbeFinding {
        let path: String
        switch place {
        case .success(let found): path = found
        case .failure(let failure): return ProbeFinding(.record, fails: failure.message)
        }
        guard FileManager.default.fileExists(atPath: path) else { return missing(path) }
        do {
            let verification = try await AuditFile(path: path).verify()
            if let fault = verification.fault {
                return ProbeFinding(.record, fails: "\(path): \(fault.sentence) The command audit verify says more.")
            }
            guard FileManager.default.isWritableFile(atPath: path) else {
                return ProbeFinding(.record, fails: "\(path) may not be written to, so nothing can be done.")
            }
            let head = verification.head
            return ProbeFinding(
                .record,
                works: "\(path): entries 1 to \(head.count) hold, head \(head.hash.prefix(16))"
            )
        } catch {
            return ProbeFinding(.record, fails: (error as? AuditFailure)?.message ?? "\(error)")
        }
    }

    private func missing(_ path: String) -> ProbeFinding {
        var folder = URL(filePath: path).deletingLastPathComponent()
        while folder.pathComponents.count > 1, !FileManager.default.fileExists(atPath: folder.path) {
            folder.deleteLastPathComponent()
        }
        var isFolder = false
        let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
        guard exists, isFolder, FileManager.default.isWritableFile(atPath: folder.path) else {
            return ProbeFinding(.record, fails: "\(path) cannot be made: check the rights of \(folder.path).")
        }
        return ProbeFinding(.record, works: "There is none yet; the first action makes \(path).")
    }
}
