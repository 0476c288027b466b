package import DefenderAPI

/// An action that Defender has and that has not ended, whoever asked for it.
package struct RunningAction: Sendable, Hashable {
    /// Defender's id.
    package let id: MachineActionID
    /// Microsoft's `type`, such as `Isolate`.
    package let type: String
    /// Microsoft's `scope`; nil when there is none.
    package let scope: String?
    /// Microsoft's `status`: `Pending`, `InProgress`, or one that is not documented and therefore not known to be over.
    package let status: String
    /// Who asked: a user or an app.
    package let requestor: String?
    /// Why.
    package let comment: String?
    /// When it was asked for, as the service wrote it.
    package let created: String?
    /// SHA-1 (or another hash) of the file of a quarantine.
    package let file: String?

    /// Takes an action; nil when it has ended.
    package init?(_ action: MachineAction) {
        let status = action.status ?? "unknown"
        guard ActionState(status: status)?.isFinal != true else { return nil }
        id = action.id
        type = action.type ?? "unknown"
        scope = action.text("scope")
        self.status = status
        requestor = action.requestor
        comment = action.requestorComment
        created = action.creationDateTime
        file = action.raw["relatedFileInfo"]?["fileIdentifier"]?.string
    }
}
