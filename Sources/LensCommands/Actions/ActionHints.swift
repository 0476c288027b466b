import ResponseActions

/// The command lines that may come next, as they would have to be typed.
struct ActionHints {
    /// What a command line is for, and the line.
    struct Hint {
        var label: String
        var command: String
    }

    /// Flags that reach the same tenant: `--sandbox` or nothing.
    let flags: String

    init(isSandbox: Bool) {
        flags = isSandbox ? " --sandbox" : ""
    }

    /// What can be done after an action: watch it, withdraw it, take it back.
    func next(after report: ActionReport) -> [Hint] {
        switch report.state {
        case .pending, .inProgress:
            [
                Hint(label: "watch", command: watch(report.id)),
                Hint(label: "withdraw", command: "defender-lens device cancel \(report.id)\(flags)"),
            ]
        case .unknown, .sending: [Hint(label: "look again", command: watch(report.id))]
        default: report.undo.flatMap { undo($0, report) }.map { [Hint(label: "undo", command: $0)] } ?? []
        }
    }

    /// Watches one action.
    func watch(_ id: ActionID) -> String { "defender-lens actions watch \(id)\(flags)" }

    private func undo(_ kind: ActionKind, _ report: ActionReport) -> String? {
        switch kind {
        case .isolate, .release:
            "defender-lens device \(kind.rawValue) \(report.deviceName)\(flags)"
        case .quarantine, .scan, .cancel: nil
        }
    }
}
