import DefenderAPI
import FoundationEssentials

extension ResponseDesk {
    /// Shows what would be done, and gives the right to do it once within five minutes; nothing is sent.
    ///
    /// A refusal is recorded.
    ///
    /// - Throws: ``ActionRefusal``, `APIError`, ``AuditFailure``.
    package func preview(_ request: ActionRequest, by actor: Actor) async throws -> PreviewOutcome {
        var subject = RefusedSubject(order: request.order)
        do {
            let device = try await previewedDevice(request, by: actor, &subject)
            return try await preview(request, of: device, by: actor)
        } catch let refusal as ActionRefusal {
            await recordRefused(refusal, subject, by: actor)
            throw refusal
        }
    }

    /// How long hunting may take to tell who signed a file.
    private static let huntPatience = Duration.seconds(20)

    private func previewedDevice(
        _ request: ActionRequest,
        by actor: Actor,
        _ subject: inout RefusedSubject
    ) async throws -> DeviceSnapshot {
        let machine: Machine
        if let id = request.order.cancels {
            machine = try await withdrawnDevice(id, request, by: actor)
        } else {
            try RequestGuards.check(request.order, by: actor, settings: settings)
            guard let reference = request.device else {
                throw ActionRefusal(.invalidRequest, "The action needs a device: its id or its name.")
            }
            machine = try await self.machine(reference)
        }
        subject.deviceID = machine.id
        subject.deviceName = machine.computerDNSName
        return try await snapshot(of: machine)
    }

    /// The device of an action that is to be withdrawn.
    private func withdrawnDevice(
        _ id: MachineActionID,
        _ request: ActionRequest,
        by actor: Actor
    ) async throws -> Machine {
        guard actor.mayAct else { throw RequestGuards.roleMissing }
        let action = try await withdrawnAction(id)
        try RequestGuards.check(request.order, withdrawn: action.type ?? "", by: actor, settings: settings)
        guard let device = action.machineID else {
            throw ActionRefusal(.notFound, "Defender does not say which device the action is on.")
        }
        let machine = try await machine(device)
        if let reference = request.device {
            let isSame =
                switch reference {
                case .id(let id): id == machine.id
                case .name(let name): DeviceReference.name(machine.computerDNSName ?? "", answersTo: name)
                }
            guard isSame else {
                throw ActionRefusal(.deviceMismatch, "The action is on another device, not on the one that was named.")
            }
        }
        return machine
    }

    /// An action that can still be withdrawn.
    func withdrawnAction(_ id: MachineActionID) async throws -> MachineAction {
        let action: MachineAction
        do {
            action = try await client.machineAction(id)
        } catch let error as APIError where error.code == .notFound {
            throw ActionRefusal(.notFound, "Defender knows no action with this id.")
        }
        guard RunningAction(action) != nil else {
            throw ActionRefusal(
                .nothingToCancel,
                "The action has ended (\(action.status ?? "")); nothing is left to withdraw."
            )
        }
        return action
    }

    private func preview(
        _ request: ActionRequest,
        of device: DeviceSnapshot,
        by actor: Actor
    ) async throws -> PreviewOutcome {
        let order = request.order
        let facts = GuardFacts(
            order: order,
            device: device,
            shownName: request.shownName,
            settings: settings,
            startsWithinHour: try await startsWithinHour(order.kind, by: actor),
            file: try await fileKnowledge(order, on: device.machine.id)
        )
        switch ActionGuards.judge(facts) {
        case .failure(.refused(let refusal)): throw refusal
        case .failure(.alreadyRunning(let action)): return .alreadyRunning(action, device)
        case .failure(.alreadyDone): return .alreadyDone(device)
        case .success(let judgement):
            return .ready(try await begin(order, on: device, judgement, by: actor))
        }
    }

    /// Makes a preview, and records it.
    private func begin(
        _ order: ActionOrder,
        on device: DeviceSnapshot,
        _ judgement: ActionGuards.Judgement,
        by actor: Actor
    ) async throws -> ActionPreview {
        let preview = ActionPreview(
            id: ActionID(),
            token: ConfirmationToken().text,
            expires: time.date.addingTimeInterval(ActionPreview.lifetime / .seconds(1)),
            tenant: tenant,
            order: order,
            device: device,
            method: "POST",
            path: order.path(on: device.machine.id),
            body: order.body(comment: "<comment>"),
            typedName: device.name,
            acknowledgements: judgement.acknowledgements,
            notices: judgement.notices
        )
        let draft = AuditDraft(
            .previewed,
            state: .previewed,
            action: preview.id,
            kind: order.kind,
            tenant: tenant,
            actor: actor,
            deviceID: device.machine.id.text,
            deviceName: device.name,
            details: PreviewRecord.details(of: preview)
        )
        do {
            _ = try await append { _ in [draft] }
        } catch let failure as AuditFailure {
            throw ActionRefusal(.recordUnavailable, "Nothing can be done without a record. \(failure.message)")
        }
        return preview
    }

    private func startsWithinHour(_ kind: ActionKind, by actor: Actor) async throws -> Int {
        let (tenant, since) = (tenant, time.date.addingTimeInterval(-StartLimit.window))
        return try await log.read { try $0.sends(of: kind, by: actor.name, tenant: tenant, since: since) }
    }

    /// Asks hunting about the file of a quarantine; a failed hunt is an answer too.
    private func fileKnowledge(_ order: ActionOrder, on device: DeviceID) async throws -> FileKnowledge? {
        guard let file = order.file else { return nil }
        do {
            let deadline = time.now.advanced(by: ResponseDesk.huntPatience)
            return SignatureHunt.knowledge(
                try await client.hunt(SignatureHunt.query(file, on: device), deadline: deadline)
            )
        } catch let error as APIError {
            return .unknown(error.message)
        }
    }
}
