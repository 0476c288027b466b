import DefenderAPI
import FoundationEssentials
import Logging

extension ResponseDesk {
    /// An action of this tenant.
    ///
    /// - Throws: ``ActionRefusal`` `notFound`; ``AuditFailure``.
    func record(_ id: ActionID) async throws -> ActionRecord {
        let tenant = tenant
        return try await log.read { log in try ActionRecord.read(id, of: tenant, from: log) }
    }

    /// The actions that pass a filter, the newest first.
    func records(_ filter: AuditFilter) async throws -> [ActionRecord] {
        try await log.read { log in
            try log.actions(filter).compactMap { try ActionRecord(log.entries(of: $0)) }
        }
    }

    /// Adds what `decide` says, and tells the logger where the record ends now.
    func append(_ decide: @escaping @Sendable (any AuditReading) throws -> [AuditDraft]) async throws -> [AuditEntry] {
        let entries = try await log.append(decide)
        if let last = entries.last {
            logger.notice(
                "The record of actions was continued.",
                metadata: [
                    "audit.count": "\(last.number)", "audit.head": "\(last.hash)",
                    "audit.event": "\(last.draft.event.rawValue)",
                    "action.id": "\(last.draft.action?.text ?? "")",
                ]
            )
        }
        return entries
    }

    /// Adds an entry to an action, unless the record has moved on meanwhile.
    ///
    /// `decide` sees the action as it is now, and adds nothing with nil. What may not follow is not added either.
    ///
    /// - Returns: The action afterwards.
    /// - Throws: ``ActionRefusal`` `notFound`; ``AuditFailure``.
    func advance(
        _ id: ActionID,
        _ decide: @escaping @Sendable (ActionRecord) -> AuditDraft?
    ) async throws -> ActionRecord {
        let tenant = tenant
        _ = try await append { log in
            let record = try ActionRecord.read(id, of: tenant, from: log)
            return decide(record).flatMap { record.allows($0) ? [$0] : nil } ?? []
        }
        return try await record(id)
    }

    /// Records a refusal; when even that fails the logger is told, and the refusal stands all the same: nothing is sent.
    func recordRefused(_ refusal: ActionRefusal, _ subject: RefusedSubject, by actor: Actor) async {
        let draft = AuditDraft(
            .refused,
            state: subject.endsAction ? .refused : nil,
            action: subject.action,
            kind: subject.order?.kind,
            tenant: tenant,
            actor: actor,
            deviceID: subject.deviceID?.text,
            deviceName: subject.deviceName,
            details: JSONObject(
                [
                    JSONObject.Member("refusal", .string(refusal.code.rawValue)),
                    JSONObject.Member("message", .string(refusal.message)),
                ] + (subject.order?.recordedMembers ?? [])
            )
        )
        do {
            _ = try await append { log in
                guard let id = draft.action, draft.state != nil else { return [draft] }
                guard try ActionRecord(log.entries(of: id))?.allows(draft) ?? false else {
                    var remark = draft
                    remark.state = nil
                    return [remark]
                }
                return [draft]
            }
        } catch {
            logger.error(
                "A refusal could not be recorded.",
                metadata: ["action.refusal": "\(refusal.code.rawValue)", "error": "\(error)"]
            )
        }
    }
}

/// What a refusal was about.
struct RefusedSubject: Sendable {
    var order: ActionOrder?
    var deviceID: DeviceID?
    var deviceName: String?
    var action: ActionID?
    /// True when the preview cannot be confirmed any more.
    var endsAction = false
}

extension ActionRecord {
    /// Reads one action of a tenant.
    ///
    /// - Throws: ``ActionRefusal`` `notFound`; ``AuditFailure``.
    static func read(_ id: ActionID, of tenant: String, from log: any AuditReading) throws -> ActionRecord {
        guard let record = try ActionRecord(log.entries(of: id)), record.preview.tenant == tenant else {
            throw ActionRefusal(.notFound, "The record has no such action.")
        }
        return record
    }
}
