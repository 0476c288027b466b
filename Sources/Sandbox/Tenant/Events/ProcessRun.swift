/// A file that programs are made of, with its hashes and the version information that it carries.
final class ProgramFile: Sendable {
    let name: String
    let folder: String
    let sha1: String
    let sha256: String
    let md5: String
    let size: Int64
    let company: String
    let product: String
    let version: String
    let description: String
    /// Who signed the file; empty when nobody did.
    let signer: String

    /// The `hashes` are those of a published file; made up from folder, name and version when nil.
    init(
        _ name: String,
        in folder: String,
        size: Int64,
        company: String = "",
        product: String = "",
        version: String = "",
        description: String = "",
        signer: String = "",
        hashes: (md5: String, sha1: String, sha256: String)? = nil
    ) {
        self.name = name
        self.folder = folder
        self.size = size
        self.company = company
        self.product = product
        self.version = version
        self.description = description
        self.signer = signer
        let key = "file:\(folder)\\\(name):\(version)"
        md5 = hashes?.md5 ?? MadeUp.hex("md5:" + key, 32)
        sha1 = hashes?.sha1 ?? MadeUp.hex("sha1:" + key, 40)
        sha256 = hashes?.sha256 ?? MadeUp.hex("sha256:" + key, 64)
    }

    /// Folder and name.
    var path: String { folder + (folder.utf8.first == UInt8(ascii: "/") ? "/" : "\\") + name }
    var isSigned: Bool { !signer.isEmpty }
    /// Whether Microsoft signed it.
    var isMicrosofts: Bool { signer.hasPrefix("Microsoft") }
}

/// A process: a program that ran on a device.
///
/// A class, because many events name the same process.
final class ProcessRun: Sendable {
    let program: ProgramFile
    let id: Int64
    /// When it started, in ticks.
    let created: Int64
    let commandLine: String
    let account: Account
    let parent: ProcessRun?
    let isElevated: Bool

    init(
        _ program: ProgramFile,
        id: Int64,
        created: Int64,
        commandLine: String? = nil,
        account: Account,
        parent: ProcessRun? = nil,
        isElevated: Bool = false
    ) {
        self.program = program
        self.id = id
        self.created = created
        self.commandLine = commandLine ?? "\"\(program.name)\""
        self.account = account
        self.parent = parent
        self.isElevated = isElevated
    }

    var integrityLevel: String {
        account.upn.isEmpty ? "System" : isElevated ? "High" : "Medium"
    }

    var tokenElevation: String {
        isElevated || account.upn.isEmpty ? "TokenElevationTypeFull" : "TokenElevationTypeLimited"
    }
}
