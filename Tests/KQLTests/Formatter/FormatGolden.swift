import FoundationEssentials
import Testing

/// A query under `Goldens/Format` as somebody wrote it, and as it is formatted.
struct FormatGolden: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }

    static let all: [FormatGolden] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".kql") && !$0.hasSuffix(".formatted.kql") }.sorted().map {
            FormatGolden(name: String($0.dropLast(4)))
        }
    }()

    var query: String { get throws { try Self.text(name + ".kql") } }

    var expected: String { get throws { try Self.text(name + ".formatted.kql") } }

    /// Compares a text with the golden; with `RECORD=1` in the environment it rewrites the golden and fails.
    func expect(_ formatted: String) throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(formatted.utf8).write(to: Self.folder.appending(path: name + ".formatted.kql"))
            Issue.record("recorded \(name)")
        } else {
            #expect(formatted == (try expected), "\(name) differs; RECORD=1 rewrites it")
        }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goldens/Format")

    private static func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
    }
}
