import DefenderAPI
import Logging

extension ResponseDesk {
    /// Asks Defender once how an action is, and records what is new; an `unknown` one is searched for, never sent again.
    ///
    /// - Throws: ``ActionRefusal`` `notFound`; `APIError` when Defender cannot be asked; ``AuditFailure``.
    package func refresh(_ id: ActionID) async throws -> ActionReport {
        try await refresh(record(id)).report
    }

    /// Settles what an earlier process left open: each action that was being sent, or is unknown, is searched for.
    ///
    /// What is younger than a minute is left to the process that may be sending it.
    ///
    /// - Returns: The actions that are still open afterwards.
    /// - Throws: ``AuditFailure``, `CancellationError`; when Defender cannot be asked, the actions stay open.
    package func settle() async throws -> [ActionReport] {
        var filter = AuditFilter(tenant: tenant)
        filter.states = [.sending, .unknown, .pending, .inProgress]
        filter.limit = ResponseDesk.mostOpenActions
        var open: [ActionReport] = []
        for record in try await records(filter) {
            try Task.checkCancellation()
            let report = try await settle(record).report
            if !report.state.isFinal { open.append(report) }
        }
        return open
    }

    /// Searches for an action whose answer did not come; the action as it was when neither Defender nor the record tell.
    func settled(_ record: ActionRecord) async -> ActionRecord {
        (try? await settle(record)) ?? record
    }

    /// As many open actions as a start looks at.
    private static let mostOpenActions = 10_000

    private func settle(_ record: ActionRecord) async throws -> ActionRecord {
        do {
            return try await refresh(record)
        } catch let error as APIError {
            logger.warning(
                "Defender cannot be asked about an open action.",
                metadata: ["action.id": "\(record.preview.id)", "error": "\(error)"]
            )
            guard record.state == .sending else { return record }
            return try await advance(record.preview.id) { $0.state == .sending ? $0.unanswered(error) : nil }
        }
    }

    private func refresh(_ record: ActionRecord) async throws -> ActionRecord {
        switch record.state {
        case .refused, .rejected, .succeeded, .failed, .timedOut, .cancelled, .previewed: record
        case .sending where record.isBeingSent(at: time.date): record
        case .sending, .unknown: try await search(record)
        case .pending, .inProgress: try await poll(record)
        }
    }

    private func poll(_ record: ActionRecord) async throws -> ActionRecord {
        guard let id = record.machineAction else { return try await search(record) }
        let action = try await client.machineAction(id)
        guard record.preview.order.fits(action, on: record.preview.deviceID) else {
            throw APIError(
                .malformedResponse,
                "Defender answered with an action of another kind or device; try again.",
                operation: APIOperation.getMachineAction.rawValue
            )
        }
        guard record.progressed(action) != nil else { return record }
        return try await advance(record.preview.id) { $0.progressed(action) }
    }

    private func search(_ record: ActionRecord) async throws -> ActionRecord {
        let actions: [MachineAction]
        if let id = record.preview.order.cancels {
            actions = [try await client.machineAction(id)]
        } else {
            let listing = try await self.actions(on: record.preview.deviceID)
            if let failure = listing.failure { throw failure }
            actions = listing.items
        }
        return try await advance(record.preview.id) { now in
            switch now.search(actions) {
            case .found(let action, let isOurs): now.accepted(action, isOurs: isOurs, requestID: nil)
            case .missing: now.notFound
            }
        }
    }
}
