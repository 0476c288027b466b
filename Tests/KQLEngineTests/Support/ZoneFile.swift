/// Files of time zones, made up for tests.
enum ZoneFile {
    /// `Test/Central` has no change on record, and the rule of central Europe; anything else is not known.
    static func named(_ name: String) -> [UInt8]? {
        name == "Test/Central" ? file(offset: 3600, rule: "CET-1CEST,M3.5.0,M10.5.0/3") : nil
    }

    /// A file of version 2 with one type of local time and no change.
    private static func file(offset: Int32, rule: String) -> [UInt8] {
        let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        let counts: [UInt32] = [0, 0, 0, 0, 1, 4]
        let block =
            header + counts.flatMap(bytes) + bytes(UInt32(bitPattern: offset)) + [0, 0] + Array("CET\0".utf8)
        return block + block + Array("\n\(rule)\n".utf8)
    }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
}
