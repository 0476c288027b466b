import DefenderAPI
import FoundationEssentials

extension ResponseDesk {
    /// Sends what was previewed, at most once, and returns when Defender answered or did not.
    ///
    /// Cancellation of the calling task does not stop it once sending has begun. A refusal is recorded.
    ///
    /// - Returns: The action: running, ended, `rejected`, or `unknown`.
    /// - Throws: ``ActionRefusal``, `APIError`, ``AuditFailure``: nothing was sent then.
    package func confirm(_ confirmation: Confirmation, by actor: Actor) async throws -> ActionReport {
        var subject = RefusedSubject()
        do {
            let record = try await confirmed(confirmation, by: actor, &subject)
            let order = try ConfirmedOrder(record, confirmation, by: actor)
            let device = try await checkAgain(record.preview, by: actor)
            try await client.signInToEndpoint()
            // From here on a task of its own: whoever waits may leave, the order and its record belong together.
            return try await Task(name: "action.send") { try await send(order, to: device) }.value
        } catch let refusal as ActionRefusal {
            subject.endsAction = [.expiredToken, .stateChanged].contains(refusal.code)
            await recordRefused(refusal, subject, by: actor)
            throw refusal
        }
    }

    /// Finds the preview that a token confirms.
    private func confirmed(
        _ confirmation: Confirmation,
        by actor: Actor,
        _ subject: inout RefusedSubject
    ) async throws -> ActionRecord {
        let unknown = ActionRefusal(.unknownToken, "No preview of yours has this token. Make a new preview.")
        guard let digest = ConfirmationToken(confirmation.token)?.digest else { throw unknown }
        let tenant = tenant
        let found: ActionRecord? = try await log.read { log in
            try log.action(ofTokenDigest: digest).flatMap { try ActionRecord(log.entries(of: $0)) }
        }
        guard let record = found, record.preview.tenant == tenant else { throw unknown }
        let preview = record.preview
        subject = RefusedSubject(
            order: preview.order,
            deviceID: preview.deviceID,
            deviceName: preview.deviceName,
            action: preview.id
        )
        guard actor.mayAct else { throw RequestGuards.roleMissing }
        guard preview.person == actor.name else { throw unknown }
        try record.checkConfirmable(at: time.date)
        return record
    }

    /// Reads the device again and asks all guards again; what matters must be as the person saw it.
    private func checkAgain(_ preview: PreviewRecord, by actor: Actor) async throws -> DeviceSnapshot {
        var withdrawn: String?
        if let id = preview.order.cancels { withdrawn = try await withdrawnAction(id).type ?? "" }
        try RequestGuards.check(preview.order, withdrawn: withdrawn, by: actor, settings: settings)
        let device = try await snapshot(of: try await machine(preview.deviceID))
        try preview.checkUnchanged(device, settings: settings)
        return device
    }
}

extension ActionRecord {
    /// Checks that the preview can be confirmed at an instant.
    ///
    /// - Throws: ``ActionRefusal`` `usedToken` or `expiredToken`.
    func checkConfirmable(at date: Date) throws(ActionRefusal) {
        guard state == .previewed else {
            throw ActionRefusal(
                .usedToken,
                state == .refused
                    ? "This preview was refused when it was confirmed. Make a new one."
                    : "This preview was confirmed already; see the action \(preview.id)."
            )
        }
        guard date < preview.expires else {
            throw ActionRefusal(.expiredToken, "The preview is older than five minutes. Make a new one.")
        }
    }
}

extension PreviewRecord {
    /// Compares a device with what the person saw.
    ///
    /// The file of a quarantine is not looked at again, and the limit is counted when sending is recorded.
    ///
    /// - Throws: ``ActionRefusal`` `stateChanged`, or what forbids the action by now.
    func checkUnchanged(_ device: DeviceSnapshot, settings: ActionSettings) throws(ActionRefusal) {
        func changed(_ what: String) -> ActionRefusal {
            ActionRefusal(.stateChanged, "Since the preview \(what). Nothing was sent; make a new preview.")
        }
        guard device.name == deviceName else { throw changed("the device's name changed to \(device.name)") }
        let facts = GuardFacts(order: order, device: device, settings: settings, startsWithinHour: 0)
        switch ActionGuards.judge(facts) {
        case .failure(.refused(let refusal)): throw refusal
        case .failure(.alreadyRunning(let action)):
            let requestor = action.requestor.map { ", asked for by \($0)" } ?? ""
            throw changed("the same action has begun on the device\(requestor)")
        case .failure(.alreadyDone): throw changed("the device came into that state already")
        case .success(let judgement):
            let movesDevice = order.kind == .isolate || order.kind == .release
            guard !movesDevice || device.isolation.name == isolation else {
                throw changed("the isolation of the device changed from \(isolation) to \(device.isolation.name)")
            }
            if let finding = judgement.acknowledgements.first(where: { !required.contains($0.code) }) {
                throw changed("this came up: \(finding.sentence)")
            }
        }
    }
}
