import FoundationEssentials

/// The time zones of the system, for queries that ask for local times.
enum SystemTimeZones {
    private static let folder = "/usr/share/zoneinfo/"

    /// Bytes of a zone's file; nil when the system has no zone of this name.
    static func file(_ name: String) -> [UInt8]? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "_+-".utf8.contains(byte)
                }
        }
        guard isName, name.utf8.count <= 64 else { return nil }
        return FileManager.default.contents(atPath: folder + name).map { [UInt8]($0) }
    }
}
