import DefenderAPI
import FoundationEssentials

/// One action as its entries tell it: a fold over them, oldest first.
struct ActionRecord: Hashable, Sendable {
    let preview: PreviewRecord
    private(set) var state = ActionState.previewed
    private(set) var comment: String?
    private(set) var correlation: String?
    private(set) var machineAction: MachineActionID?
    private(set) var isOurs = true
    private(set) var requestID: String?
    private(set) var updated: Date
    /// What the last entry that led to the present state says beside it.
    private(set) var last = JSONObject()
    /// True when Defender said that it did the same already, and which action that is was not found yet.
    private(set) var isDuplicate = false
    /// True once Defender's list was searched in vain.
    private(set) var wasSearched = false

    /// Reads an action; nil when there are no entries.
    ///
    /// Entries without a state, and changes that ``ActionState/successors`` does not list, change nothing.
    ///
    /// - Throws: ``AuditFailure`` when the preview cannot be read.
    init?(_ entries: [AuditEntry]) throws(AuditFailure) {
        guard let first = entries.first else { return nil }
        preview = try PreviewRecord(first)
        updated = first.date
        for entry in entries.dropFirst() { apply(entry.draft, at: entry.date) }
    }

    /// Whether an entry may follow.
    func allows(_ draft: AuditDraft) -> Bool {
        draft.state.map(state.mayBecome) ?? true
    }

    /// Takes in the next entry.
    mutating func apply(_ draft: AuditDraft, at date: Date) {
        guard let next = draft.state, state.mayBecome(next) else { return }
        let details = draft.details
        state = next
        updated = date
        last = details
        comment = details["comment"]?.string ?? comment
        correlation = details["correlation"]?.string ?? correlation
        machineAction = (details["machineAction"]?.string).flatMap(MachineActionID.init) ?? machineAction
        isOurs = details["ours"]?.bool ?? isOurs
        requestID = details["requestId"]?.string ?? requestID
        isDuplicate = details["alreadyInProgress"]?.bool ?? isDuplicate
        wasSearched = wasSearched || draft.event == .searched
    }

    /// The action as it is shown.
    var report: ActionReport {
        ActionReport(
            id: preview.id,
            order: preview.order,
            tenant: preview.tenant,
            deviceID: preview.deviceID,
            deviceName: preview.deviceName,
            person: preview.person,
            comment: comment,
            correlation: correlation,
            state: state,
            message: message,
            machineAction: machineAction,
            isOurs: isOurs,
            requestID: requestID,
            created: preview.created,
            updated: updated,
            undo: state == .succeeded ? preview.order.kind.definition.undo : nil
        )
    }

    /// The person who previewed it, for entries that are written on behalf of it later.
    var actor: Actor { Actor(name: preview.person, face: preview.face, mayAct: true) }
}
