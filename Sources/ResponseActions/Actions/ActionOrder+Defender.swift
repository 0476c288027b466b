import DefenderAPI

extension ActionOrder {
    /// The state of this order that the status of its machine action stands for; nil for an unknown status.
    ///
    /// A cancellation has no machine action of its own: it is done when the other one is withdrawn, and has failed when
    /// that one ended in another way.
    func state(of action: MachineAction) -> ActionState? {
        guard let state = action.status.flatMap(ActionState.init(status:)) else { return nil }
        guard kind == .cancel else { return state }
        return switch state {
        case .cancelled: .succeeded
        case .succeeded, .failed, .timedOut: .failed
        default: .inProgress
        }
    }

    /// Whether a machine action can be what became of this order on a device.
    func fits(_ action: MachineAction, on device: DeviceID) -> Bool {
        guard action.machineID == nil || action.machineID == device else { return false }
        guard kind != .cancel else { return action.id == cancels }
        return action.type == nil || action.type?.lowercased() == kind.definition.wireType?.lowercased()
    }

    /// Path of the call below the endpoint service's address.
    func path(on device: DeviceID) -> String {
        guard let cancels else { return "/api/machines/\(device.text)/\(kind.definition.path)" }
        return "/api/machineactions/\(cancels.text)/\(kind.definition.path)"
    }

    /// The body of the call.
    func body(comment: String) -> JSONObject {
        JSONObject([JSONObject.Member("Comment", .string(comment))] + members)
    }
}
