import FoundationEssentials

/// A folder of one test in which the program keeps its state; it goes when the test is over.
final class StateFolder: Sendable {
    /// The folder's path.
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appending(path: "lens-\(UUID().uuidString)").path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The variable that leads the program to the folder.
    var environment: [String: String] { ["XDG_STATE_HOME": path] }

    /// The record of actions on the simulated tenant.
    var record: String { path + "/defender-lens/sandbox-audit.sqlite" }
}
