import FoundationEssentials
import Testing

/// Compares text with a file under `Goldens/`; with `RECORD=1` in the environment it rewrites the file and fails.
func expectGolden(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/" + name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try? Data(text.utf8).write(to: url)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let golden = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(text == golden, "\(name) differs; RECORD=1 rewrites it", sourceLocation: sourceLocation)
}
