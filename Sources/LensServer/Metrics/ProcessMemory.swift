import FoundationEssentials

/// What the system says about the memory of this process.
enum ProcessMemory {
    /// Resident bytes; nil where there is no `/proc`.
    static func resident() -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        return resident(inStatus: status)
    }

    /// Reads the line `VmRSS:    12345 kB`.
    static func resident(inStatus text: String) -> Int? {
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }) else { return nil }
        let words = line.split { $0 == " " || $0 == "\t" }
        guard words.count == 3, words[2] == "kB" else { return nil }
        return Int(words[1]).map { $0 * 1_024 }
    }
}
