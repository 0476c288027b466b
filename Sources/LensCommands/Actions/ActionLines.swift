import DefenderAPI
import FoundationEssentials
import Lookup
import ResponseActions

/// The one place where devices, previews and actions become lines for a person.
struct ActionLines {
    let style: TerminalStyle
    /// Columns of the screen.
    let width: Int
    private let labelWidth = 13

    init(style: TerminalStyle, width: Int?) {
        self.style = style
        self.width = max(width ?? 100, 40)
    }

    /// A device: what tells it from others, whether it is isolated, what runs on it.
    func device(_ device: DeviceSnapshot) -> [TerminalText] {
        let machine = device.machine
        let system = [machine.osPlatform, machine.text("version")].compactMap(\.self).joined(separator: " ")
        let sensor = [machine.healthStatus, machine.onboardingStatus].compactMap(\.self).joined(separator: ", ")
        return row("id", machine.id.text)
            + row("last seen", machine.lastSeen.map(TimeText.utcMinute(ofWireInstant:)) ?? "never", .quiet)
            + row("system", system.isEmpty ? "not known" : system)
            + row("group", machine.text("rbacGroupName") ?? "none")
            + row("tags", machine.tags.isEmpty ? "none" : machine.tags.joined(separator: ", "))
            + row("sensor", sensor.isEmpty ? "not known" : sensor)
            + isolation(device.isolation) + device.running.flatMap(running)
            + device.unsettled.flatMap { row("unsettled", "\(title(of: $0)): \($0.message) \($0.id.text)", .warning) }
    }

    /// The name of a device or an action, over what follows.
    func heading(_ title: String, _ detail: String = "") -> TerminalText {
        let name = style(.strong, TextCut.cut(title, to: width - 2))
        let text = detail.isEmpty ? name : name + "  " + style(.notice, TerminalText(detail))
        let line = String(repeating: "─", count: max(0, width - text.width - 1))
        return text + " " + style(.quiet, TerminalText(stringLiteral: line))
    }

    /// What would be done, on what, and what there is to know about it.
    func preview(_ preview: ActionPreview) -> [TerminalText] {
        [heading(Self.title(of: preview.order), preview.device.name)] + device(preview.device)
            + file(preview.order) + row("tenant", preview.tenant)
            + row("sends", "\(preview.method) \(preview.path)", .quiet)
            + row("", JSONValue.object(preview.body).json, .quiet)
            + preview.notices.flatMap { row("note", $0.sentence, .notice) }
            + preview.acknowledgements.flatMap { row("careful", "\($0.sentence) [\($0.code.rawValue)]", .warning) }
    }

    /// What is known of an action, and the command lines that may come next, each on one line so that it can be copied.
    func report(_ report: ActionReport, _ commands: ActionHints) -> [TerminalText] {
        let state = style(report.state.role, TerminalText(report.state.title))
        let times = "\(Self.minute(report.created)) by \(report.person)"
        return [style(.strong, TerminalText("\(title(of: report))")) + "  " + state]
            + TextCut.wrap(report.message, to: width - 2).map { "  " + $0 }
            + row("action", report.id.text) + row("in Defender", report.machineAction?.text ?? "no id yet")
            + (report.isOurs ? [] : row("note", "Somebody else asked for it; this follows it.", .notice))
            + row("begun", times, .quiet) + row("comment", report.comment ?? "none", .quiet)
            + commands.next(after: report).map { label($0.label) + style(.notice, TerminalText($0.command)) }
    }

    /// One line that says how an action is now.
    func change(_ report: ActionReport) -> TerminalText {
        style(.quiet, TerminalText(Self.minute(report.updated))) + "  "
            + style(report.state.role, TerminalText(report.state.title).padded(to: 11)) + "  "
            + TerminalText(title(of: report))
    }

    /// An action that Defender has and that has not ended.
    func running(_ action: RunningAction) -> [TerminalText] {
        let parts = [
            action.type, action.scope.map { "(\($0))" }, action.status,
            action.created.map { "since " + TimeText.utcMinute(ofWireInstant: $0) },
            action.requestor.map { "by " + $0 }, action.file,
        ]
        return row("running", parts.compactMap(\.self).joined(separator: " "), .notice)
            + row("", action.id.text, .quiet) + (action.comment.map { row("", $0, .quiet) } ?? [])
    }

    /// `Isolate (Full) web03`.
    func title(of report: ActionReport) -> String {
        Self.title(of: report.order) + " " + report.deviceName
    }

    /// `Isolate (Full)`.
    static func title(of order: ActionOrder) -> String {
        order.kind.definition.title + (order.scope.map { " (\($0))" } ?? "")
    }

    private func isolation(_ state: IsolationState) -> [TerminalText] {
        switch state {
        case .isolated(let scope, let since):
            row("isolation", "isolated\(scope.map { " (\($0))" } ?? "") since \(Self.minute(since))", .warning)
        case .released(let since): row("isolation", "not isolated; released \(Self.minute(since))", .good)
        case .neverIsolated: row("isolation", "not isolated; Defender lists no isolation", .good)
        case .unknown(let reason): row("isolation", "unknown: \(reason)", .severe)
        }
    }

    private func file(_ order: ActionOrder) -> [TerminalText] {
        (order.file.map { row("file", $0.text) } ?? []) + (order.cancels.map { row("withdraws", $0.text) } ?? [])
    }

    private func row(_ label: String, _ value: String, _ role: TerminalStyle.Role? = nil) -> [TerminalText] {
        let lines = TextCut.wrap(value, to: width - labelWidth - 2)
        return lines.indices.map { index in
            self.label(index == 0 ? label : "") + (role.map { style($0, lines[index]) } ?? lines[index])
        }
    }

    private func label(_ text: String) -> TerminalText {
        "  " + style(.quiet, TerminalText(text)).padded(to: labelWidth)
    }

    private static func minute(_ wire: String) -> String { TimeText.utcMinute(ofWireInstant: wire) }

    private static func minute(_ date: Date) -> String { minute(WireDate.text(of: date)) }
}
