import DefenderAPI

extension ActionRecord {
    /// The entry for an action that Defender has; what it says of its state counts at once.
    func accepted(_ action: MachineAction, isOurs: Bool, requestID: String?) -> AuditDraft {
        // A status that is not documented: Defender has the action, and nothing says that it began.
        draft(
            .accepted,
            preview.order.state(of: action) ?? .pending,
            answer(action) + [
                ("ours", .bool(isOurs)), ("requestId", requestID.map(JSONValue.string)),
            ]
        )
    }

    /// The entry for a status that Defender did not have before; nil when it says nothing new.
    func progressed(_ action: MachineAction) -> AuditDraft? {
        guard let next = preview.order.state(of: action), next != state, state.mayBecome(next) else { return nil }
        return draft(.progressed, next, answer(action))
    }

    /// The entry for an order that Defender refused.
    func rejected(_ error: APIError) -> AuditDraft {
        draft(.rejected, .rejected, AuditDraft.members(of: error))
    }

    /// The entry for an order whose answer did not come, or says that the same is running without saying which it is.
    func unanswered(_ error: APIError) -> AuditDraft {
        draft(
            .unanswered,
            .unknown,
            AuditDraft.members(of: error) + [("alreadyInProgress", error.isAlreadyInProgress ? .bool(true) : nil)]
        )
    }

    /// The entry for an action that Defender does not list; nil when the record says that already.
    ///
    /// The list may lag behind, so that this proves nothing. Only an order that Defender refused as a repeat, and whose
    /// original is not listed a second time, is taken for refused: what it repeated has ended.
    var notFound: AuditDraft? {
        if wasSearched { return isDuplicate ? draft(.rejected, .rejected, [("message", last["message"])]) : nil }
        let orphaned = JSONValue.string("The process that sent it ended before it recorded an answer.")
        return draft(.searched, .unknown, [("message", state == .sending ? orphaned : last["message"])])
    }

    /// An entry about this action, on behalf of who asked for it.
    func draft(_ event: AuditEvent, _ state: ActionState?, _ members: [(String, JSONValue?)]) -> AuditDraft {
        AuditDraft(
            event,
            state: state,
            action: preview.id,
            kind: preview.order.kind,
            tenant: preview.tenant,
            actor: actor,
            deviceID: preview.deviceID.text,
            deviceName: preview.deviceName,
            details: JSONObject(members.compactMap { name, value in value.map { JSONObject.Member(name, $0) } })
        )
    }

    private func answer(_ action: MachineAction) -> [(String, JSONValue?)] {
        [
            ("machineAction", .string(action.id.text)),
            ("status", text(action.status)), ("requestor", text(action.requestor)),
            ("changed", text(action.lastUpdateDateTime)),
        ]
    }
}

/// A text of Defender's, of which an entry has no more than it needs.
private func text(_ text: String?) -> JSONValue? {
    text.map { .string(String($0.prefix(300))) }
}

extension AuditDraft {
    /// What entries keep of a failed call.
    static func members(of error: APIError) -> [(String, JSONValue?)] {
        let said = text(error.serviceMessage)?.string.map { " Defender says: “\($0)”" } ?? ""
        return [
            ("message", .string(error.message + said)),
            ("error", .string(error.code.rawValue)),
            ("httpStatus", error.status.map { .integer(Int64($0)) }),
            ("serviceCode", text(error.serviceCode)),
            ("requestId", error.requestID.map(JSONValue.string)),
        ]
    }
}

extension APIError {
    /// True when Defender does not begin an action because the same is running.
    ///
    /// Not documented; seen as `ActiveRequestAlreadyExists`, and as the text “Action is already in progress”.
    var isAlreadyInProgress: Bool {
        status == 400
            && (serviceCode == "ActiveRequestAlreadyExists"
                || serviceMessage?.lowercased().contains("already in progress") ?? false)
    }
}
