import DefenderAPI
import Lookup
import ResponseActions

/// Answers what the overlay asks of devices and actions, in the name of one person.
struct MessageDesk: Sendable {
    let desk: ResponseDesk
    let actor: Actor

    /// Names the person as the platform does.
    ///
    /// Servers of the older convention do not say who asks; all of their users are one person in the record, and share
    /// one limit.
    init(desk: ResponseDesk, user: String) {
        self.desk = desk
        let name = user.isEmpty ? "a Polarity user" : "Polarity user \(user.prefix(100))"
        actor = Actor(name: name, face: .polarity, mayAct: true)
    }

    /// - Parameter message: The member `action` says what is asked for; the others belong to it.
    /// - Returns: What the HTTP API answers to the same.
    /// - Throws: `ActionRefusal`, `APIError`, `AuditFailure`, ``BridgeFailure``, `CancellationError`.
    func answer(_ message: MessageMembers) async throws -> JSONValue {
        switch try message.text("action") {
        case "device":
            let reference = try message.device("device")
            return try await desk.device(reference, shownAs: message.optionalText("deviceName")).json
        case "preview": return try await desk.preview(try request(message), by: actor).json
        case "confirm": return try await desk.confirm(try confirmation(message), by: actor).json
        case "refresh": return try await desk.refresh(try message.actionID("id")).json
        case "actions":
            let reports = try await desk.reports(
                device: try message.deviceID("device"),
                limit: try message.number("limit", default: 20, in: 1...100)
            )
            return JSONBuilder.object(("actions", .array(reports.map(\.json))))
        case let other: throw BridgeFailure.invalidRequest("There is no message \"\(other.prefix(40))\".")
        }
    }

    private func request(_ message: MessageMembers) throws -> ActionRequest {
        guard let kind = ActionKind(rawValue: try message.text("kind")) else {
            let kinds = ActionKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ActionRefusal(.invalidRequest, "The kind is one of \(kinds).")
        }
        let order = try ActionOrder(
            kind,
            scope: try message.optionalText("scope"),
            file: try message.optional("sha1", "the SHA-1 of a file: 40 hexadecimal digits", FileSHA1.init),
            cancels: try message.optional("cancels", "the id of a machine action, a GUID", MachineActionID.init)
        )
        let device = try message.optional("device", MessageMembers.deviceForm) { DeviceReference($0) }
        guard device != nil || kind == .cancel else {
            throw ActionRefusal(.invalidRequest, "The device is missing; it must be \(MessageMembers.deviceForm).")
        }
        return ActionRequest(order, on: device, shownAs: try message.optionalText("deviceName"))
    }

    /// What was not typed is empty, which the desk refuses.
    private func confirmation(_ message: MessageMembers) throws -> Confirmation {
        var acknowledged: Set<Finding.Code> = []
        for text in try message.texts("acknowledged") {
            guard let code = Finding.Code(rawValue: text) else {
                throw ActionRefusal(.invalidRequest, "There is no acknowledgement \"\(text.prefix(40))\".")
            }
            acknowledged.insert(code)
        }
        return Confirmation(
            token: try message.text("token"),
            typedName: try message.optionalText("deviceName") ?? "",
            comment: try message.optionalText("comment") ?? "",
            acknowledged: acknowledged
        )
    }
}
