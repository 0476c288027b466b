import FoundationEssentials

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#endif

/// Where a record is, and who may read it.
enum AuditPlace {
    /// The path from the root, so that SQLite never takes it for an address such as `file:…`.
    static func absolute(_ path: String) -> String {
        URL(filePath: path).absoluteURL.standardizedFileURL.path
    }

    /// Makes the folder (rights 0700) and an empty file (0600), unless they are there; SQLite gives its companion
    /// files the rights of the file.
    ///
    /// - Throws: ``AuditFailure`` when they cannot be made, or others than the owner may write to the file.
    static func prepare(_ path: String) throws(AuditFailure) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw AuditFailure("The folder \(folder) for the record of actions cannot be made. Name another file.")
        }
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor < 0 else {
            close(descriptor)
            return
        }
        guard errno == EEXIST else {
            throw AuditFailure(
                "The record of actions \(path) cannot be made. Check the rights of its folder, and the disk."
            )
        }
        let rights = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        guard let rights, rights & 0o022 == 0 else {
            throw AuditFailure(
                "Others may write to the record of actions \(path). Take that right from them: chmod 600."
            )
        }
    }
}
