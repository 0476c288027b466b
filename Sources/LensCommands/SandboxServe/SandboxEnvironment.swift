import Sandbox

/// The options that point the real client at a sandbox on a port.
enum SandboxEnvironment {
    /// Keys and values, in the order in which they are printed.
    static func values(
        _ address: SandboxAddress,
        _ credentials: SandboxCredentials,
        authorityFile: String?
    ) -> [(key: String, value: String)] {
        let application = credentials.applications.first
        let values: [(String, String?)] = [
            ("tenantId", credentials.tenantID),
            ("clientId", application?.clientID),
            ("clientSecret", application?.secrets.first?.value),
            ("loginUrl", address.origin),
            ("graphApiUrl", address.origin),
            ("microsoft365ApiUrl", address.origin),
            ("caFile", authorityFile),
            ("enableMachinesIsolation", "true"),
            ("enableFileIsolation", "true"),
        ]
        return values.compactMap { key, value in value.map { (key: key, value: $0) } }
    }

    /// The value as a POSIX shell reads it back.
    static func quoted(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            default: "-._/:".utf8.contains(byte)
            }
        }
        return isPlain ? value : "'" + value.replacing("'", with: "'\\''") + "'"
    }
}
