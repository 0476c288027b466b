import FoundationEssentials
import KQL
import KQLEngine

/// The calls that do something to a device, and the one that withdraws it.
struct EndpointOrders: Sendable {
    let world: SandboxWorld

    /// Begins an action, unless the rules of its kind say otherwise.
    func take(_ kind: SandboxActionKind, _ call: SandboxCall) async throws -> SandboxAnswer {
        let order = try SandboxOrder(kind, in: call)
        let id = (call.parameters["id"] ?? "").lowercased()
        guard let machine = await world.tenant.current().machines[id: id] else {
            throw SandboxFailure.endpointNotFound("Machine", id)
        }
        try check(order, kind, on: machine)
        let action = try keep(order, kind, on: machine, call)
        return answer(action, status: 201, call)
    }

    /// Withdraws an action that has not ended.
    func cancel(_ call: SandboxCall) async throws -> SandboxAnswer {
        let comment = try SandboxOrder.cancellationComment(in: call)
        let id = (call.parameters["id"] ?? "").lowercased()
        let isOfTenant = await world.tenant.current().machineActions[id: id] != nil
        let now = world.wallNow
        var cancelled: SandboxAction?
        try world.actions.keep { actions throws(SandboxFailure) in
            guard var action = actions.first(where: { $0.id == id }) else {
                guard isOfTenant else { throw .endpointNotFound("MachineAction", id) }
                throw Self.ended(id)
            }
            guard action.isRunning(at: now) else { throw Self.ended(id) }
            action.cancellation = SandboxAction.Cancellation(
                requestor: requestor(of: call),
                comment: comment,
                after: now - action.begun
            )
            cancelled = action
            return action
        }
        guard let cancelled else { throw SandboxFailure.endpointNotFound("MachineAction", id) }
        return answer(cancelled, status: 200, call)
    }

    /// Checks what depends on the device's platform and on the file.
    private func check(_ order: SandboxOrder, _ kind: SandboxActionKind, on machine: KQLDynamic) throws(SandboxFailure)
    {
        let platform = WireObject.text(machine[member: "osPlatform"]) ?? ""
        if kind.windowsOnly.contains(order.scope ?? ""), !platform.hasPrefix("Windows") {
            throw SandboxFailure(
                400,
                "OsPlatformNotSupported",
                "OS Platform \(platform) is not supported for this action."
            )
        }
        if let file = order.file, Tenant.microsoftSignedFiles.contains(file) {
            throw SandboxFailure(
                400,
                "BadRequest",
                "The file \(file) cannot be stopped and quarantined: Microsoft signed it."
            )
        }
    }

    /// The action that the order began, or the one that was running already.
    private func keep(
        _ order: SandboxOrder,
        _ kind: SandboxActionKind,
        on machine: KQLDynamic,
        _ call: SandboxCall
    ) throws(SandboxFailure) -> SandboxAction {
        let (tenantNow, wallNow) = (world.configuration.clock.tenantNow(), world.wallNow)
        var answered: SandboxAction?
        try world.actions.keep { actions throws(SandboxFailure) in
            let deviceID = WireObject.text(machine[member: "id"]) ?? ""
            let running = actions.last {
                $0.deviceID == deviceID && $0.type == kind.type && $0.file == order.file && $0.isRunning(at: wallNow)
            }
            if let running {
                if kind.repeating == .refused || call.faults.contains(.alreadyRunning) { throw Self.alreadyRunning }
                if kind.repeating == .running {
                    answered = running
                    return nil
                }
            }
            // After everything that has happened, also when the tenant's clock stands still.
            let last = actions.map { $0.updated(at: wallNow) }.max()
            let action = SandboxAction(
                id: UUID().uuidString.lowercased(),
                type: kind.type,
                scope: order.scope,
                requestor: requestor(of: call),
                comment: order.comment,
                deviceID: deviceID,
                deviceName: WireObject.text(machine[member: "computerDnsName"]) ?? "",
                file: order.file,
                created: max(tenantNow, last.map { $0 + 1 } ?? tenantNow),
                begun: wallNow,
                duration: Int64(world.configuration.actionTime / .nanoseconds(100)),
                outcome: running == nil ? outcome(of: call) : "Pending"
            )
            answered = action
            return action
        }
        guard let answered else { throw Self.alreadyRunning }
        return answered
    }

    private func outcome(of call: SandboxCall) -> String {
        if call.faults.contains(.actionFails) { return "Failed" }
        if call.faults.contains(.actionTimesOut) { return "TimeOut" }
        return call.faults.contains(.actionHangs) ? "Pending" : "Succeeded"
    }

    private func requestor(of call: SandboxCall) -> String {
        call.caller.flatMap { world.credentials.application($0.clientID)?.name } ?? ""
    }

    private func answer(_ action: SandboxAction, status: Int, _ call: SandboxCall) -> SandboxAnswer {
        var answer = EndpointMachineActions.entity(action.endpointForm(at: world.wallNow), call: call)
        answer.status = status
        return answer
    }

    private static let alreadyRunning = SandboxFailure(
        400,
        "ActiveRequestAlreadyExists",
        "Action is already in progress"
    )

    private static func ended(_ id: String) -> SandboxFailure {
        SandboxFailure(400, "BadRequest", "Machine action \(id) has ended and cannot be cancelled.")
    }
}
