import DefenderAPI
import FoundationEssentials
import Logging

extension ResponseDesk {
    /// Records that sending begins, sends once, and records what came of it.
    ///
    /// - Throws: ``ActionRefusal``, when nothing was sent.
    func send(_ order: ConfirmedOrder, to device: DeviceSnapshot) async throws -> ActionReport {
        var record = try await beginSending(order, to: device)
        let draft: AuditDraft
        switch await answer(to: record) {
        case .accepted(let action, let requestID):
            // Defender may answer a repeat with the action that somebody else asked for.
            let isOurs = action.requestorComment == nil || record.carriesCorrelation(action.requestorComment)
            draft = record.accepted(action, isOurs: isOurs || order.preview.order.kind == .cancel, requestID: requestID)
        case .refused(let error) where !error.isAlreadyInProgress: draft = record.rejected(error)
        case .refused(let error), .unanswered(let error): draft = record.unanswered(error)
        }
        let failure = await recordAnswer(draft, of: record)
        record.apply(draft, at: time.date)
        if let failure { return record.report.notRecorded(failure) }
        return draft.state == .unknown ? await settled(record).report : record.report
    }

    /// Adds the entry `sending`: whoever adds it may send, nobody else ever.
    private func beginSending(_ order: ConfirmedOrder, to device: DeviceSnapshot) async throws -> ActionRecord {
        let (tenant, settings, date) = (tenant, settings, time.date)
        let id = order.preview.id
        do {
            let entries = try await append { log in
                let record = try ActionRecord.read(id, of: tenant, from: log)
                try record.checkConfirmable(at: date)
                try record.preview.checkAlone(in: log, at: date)
                let kind = order.preview.order.kind
                let since = date.addingTimeInterval(-StartLimit.window)
                let starts = try log.sends(of: kind, by: order.actor.name, tenant: tenant, since: since)
                if let refusal = StartLimit.refusal(kind, starts: starts, settings: settings) { throw refusal }
                return [order.sending(after: try log.head(), from: device)]
            }
            var record = order.record
            for entry in entries { record.apply(entry.draft, at: entry.date) }
            return record
        } catch let failure as AuditFailure {
            throw ActionRefusal(
                .recordUnavailable,
                "Nothing was sent, because it cannot be recorded. \(failure.message)"
            )
        }
    }

    /// Makes the one request.
    private func answer(to record: ActionRecord) async -> OrderAnswer {
        let order = record.preview.order
        let definition = order.kind.definition
        let comment = record.comment.flatMap { try? ActionComment($0) }
        guard let comment, let correlation = record.correlation else {
            preconditionFailure("An action without comment and correlation id is about to be sent.")
        }
        let body = order.body(comment: comment.sent(by: record.preview.person, correlation: correlation))
        let answer =
            if let cancelled = order.cancels {
                await client.cancel(cancelled, body: body)
            } else {
                await client.order(definition.operation, path: definition.path, on: record.preview.deviceID, body: body)
            }
        guard case .accepted(let action, let requestID) = answer, !order.fits(action, on: record.preview.deviceID)
        else {
            return answer
        }
        return .unanswered(
            APIError(
                .malformedResponse,
                "Defender answered with an action of another kind or device.",
                operation: definition.operation.rawValue,
                requestID: requestID
            )
        )
    }

    /// Waits before the answer is tried to be recorded again, while the disk is full or locked.
    private static let recordingPauses: [Duration] = [.milliseconds(200), .seconds(1), .seconds(3)]

    /// Records an answer, trying again a few times.
    ///
    /// - Returns: Why it could not be recorded; nil when it was.
    private func recordAnswer(_ draft: AuditDraft, of record: ActionRecord) async -> AuditFailure? {
        var pauses = ResponseDesk.recordingPauses[...]
        while true {
            do {
                _ = try await advance(record.preview.id) { _ in draft }
                return nil
            } catch {
                let failure = error as? AuditFailure ?? AuditFailure("\(error)")
                guard let pause = pauses.popFirst() else {
                    logger.critical(
                        "The answer to an action could not be recorded.",
                        metadata: [
                            "action.id": "\(record.preview.id)", "action.state": "\(draft.state?.rawValue ?? "")",
                            "action.machine_action": "\(draft.details["machineAction"]?.string ?? "")",
                            "error": "\(failure.message)",
                        ]
                    )
                    return failure
                }
                try? await time.sleep(until: time.now.advanced(by: pause))
            }
        }
    }
}

extension PreviewRecord {
    /// How long another process may take from recording that it sends to recording the answer.
    static let sendingPatience: Double = 60

    /// Checks that nobody is sending the same to the device at this moment.
    ///
    /// - Throws: ``ActionRefusal`` `stateChanged`; ``AuditFailure``.
    func checkAlone(in log: any AuditReading, at date: Date) throws {
        var filter = AuditFilter(tenant: tenant)
        filter.device = deviceID
        filter.states = [.sending]
        for other in try log.actions(filter) {
            guard let record = try ActionRecord(log.entries(of: other)), record.preview.order.kind == order.kind,
                record.preview.order.file == order.file, record.isBeingSent(at: date)
            else { continue }
            throw ActionRefusal(
                .stateChanged,
                "The same is being sent to the device at this moment, confirmed by \(record.preview.person). "
                    + "Nothing was sent; look at the device again."
            )
        }
    }
}

extension ActionRecord {
    /// Whether the process that sends it may still be at work.
    func isBeingSent(at date: Date) -> Bool {
        state == .sending && date.timeIntervalSince(updated) < PreviewRecord.sendingPatience
    }
}

extension ActionReport {
    /// The same report, for a caller who must know that the record does not say so yet.
    fileprivate func notRecorded(_ failure: AuditFailure) -> ActionReport {
        var report = self
        report.message +=
            " It was sent, but the answer could not be recorded: \(failure.message) "
            + "The record is settled when it can be written again."
        return report
    }
}
