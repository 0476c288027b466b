import Foundation

/// `defender-lens sandbox serve` as a process of its own, on a free port of the loopback interface.
final class SimulatedTenant {
    /// What points a client at it: the variables that it printed.
    let environment: [String: String]
    private let process = Process()

    init(program: String, latency: String) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["sandbox", "serve", "--port", "0", "--latency", latency]
        process.standardOutput = output
        try process.run()
        environment = Self.readEnvironment(from: output.fileHandleForReading)
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// Reads `export NAME=value` lines until the one with the client secret has come.
    private static func readEnvironment(from handle: FileHandle) -> [String: String] {
        var text = ""
        var variables: [String: String] = [:]
        while variables["DEFENDER_LENS_CLIENT_SECRET"] == nil || !text.hasSuffix("\n") {
            let chunk = handle.availableData
            guard !chunk.isEmpty else { break }
            text += String(decoding: chunk, as: UTF8.self)
            variables = Dictionary(text.split(separator: "\n").compactMap(variable), uniquingKeysWith: { $1 })
        }
        return variables
    }

    private static func variable(_ line: Substring) -> (String, String)? {
        guard line.hasPrefix("export "), let equals = line.firstIndex(of: "=") else { return nil }
        let value = line[line.index(after: equals)...].trimmingCharacters(in: CharacterSet(charactersIn: "'\""))
        return (String(line[..<equals].dropFirst("export ".count)), value)
    }
}
