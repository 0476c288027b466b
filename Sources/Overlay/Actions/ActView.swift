import DefenderAPI
import ResponseActions

/// One own action: what is known of it, who asked for it and why, and what can be done now.
struct ActView: Sendable {
    let id: String
    let deviceID: String
    let deviceName: String
    let title: String
    /// The file of a quarantine.
    let file: String?
    /// The state's stable name.
    let state: String
    let words: String
    /// Steps of four that are done or under way; nil unless the action is on its way.
    let step: Int?
    /// Whether more will be heard of it.
    let isOpen: Bool
    let updated: Instant?
    let message: String
    let person: String
    let comment: String?
    let requestID: String?
    let machineAction: String?
    /// Whether it was begun at somebody else's request, and is only followed.
    let isForeign: Bool
    let buttons: [ActionButton]

    init(_ report: ActionReport, rights: ActionRights) {
        id = report.id.text
        deviceID = report.deviceID.text
        deviceName = report.deviceName
        title = ActionWords.title(report.order)
        file = report.order.file?.text
        state = report.state.rawValue
        words = ActionWords.text(report.state)
        step = ActionWords.step(report.state)
        isOpen = !report.state.isFinal
        updated = Instant(WireDate.text(of: report.updated))
        message = report.message
        person = report.person
        comment = report.comment
        requestID = report.requestID
        machineAction = report.machineAction?.text
        isForeign = !report.isOurs
        buttons = [Self.withdrawal(of: report), Self.undo(of: report)].compactMap { $0 }
            .filter { button in ActionKind(rawValue: button.kind).map(rights.allows) ?? false }
    }

    private static func withdrawal(of report: ActionReport) -> ActionButton? {
        guard report.state.isRunning, let id = report.machineAction, report.order.kind != .cancel else { return nil }
        return ActionButton(.cancel, "Cancel it…", cancels: id.text)
    }

    private static func undo(of report: ActionReport) -> ActionButton? {
        guard let kind = report.undo, kind != .cancel else { return nil }
        return ActionButton(kind, "Undo: \(kind.definition.title.lowercased())…", scope: kind.definition.scopes.first)
    }
}
