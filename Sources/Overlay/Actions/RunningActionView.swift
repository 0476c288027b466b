import DefenderAPI
import ResponseActions

/// Something that runs on a device and was not begun here.
struct RunningActionView: Sendable {
    let title: String
    /// Microsoft's status in words.
    let status: String
    let requestor: String?
    let comment: String?
    let created: Instant?
    let file: String?
    /// Nil unless the reader may withdraw it.
    let cancel: ActionButton?

    init(_ action: RunningAction, rights: ActionRights) {
        title = ActionWords.title(ofType: action.type) + (action.scope.map { " (\($0))" } ?? "")
        status = ProductWords.text(action.status).lowercased()
        requestor = action.requestor
        comment = action.comment
        created = action.created.flatMap { Instant($0) }
        file = action.file
        cancel =
            rights.mayCancel(action.type)
            ? ActionButton(.cancel, "Cancel it…", cancels: action.id.text) : nil
    }
}
