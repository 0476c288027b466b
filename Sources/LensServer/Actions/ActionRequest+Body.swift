import DefenderAPI
import ResponseActions

extension ActionRequest {
    /// Reads what is asked for, each part as its own type.
    ///
    /// - Throws: ``Problem``: `invalidRequest` for members of another name or type; ``ActionRefusal`` `invalidRequest`
    ///   for values that cannot be meant.
    init(body: JSONValue) throws {
        let members = try BodyMembers(
            body,
            names: ["action", "device", "deviceName", "scope", "sha1", "cancels"]
        )
        guard let kind = ActionKind(rawValue: try members.text("action")) else {
            let kinds = ActionKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ActionRefusal(.invalidRequest, "The action is one of \(kinds).")
        }
        let order = try ActionOrder(
            kind,
            scope: try members.optionalText("scope"),
            file: try members.optional("sha1", "the SHA-1 of a file: 40 hexadecimal digits", FileSHA1.init),
            cancels: try members.optional("cancels", "the id of a machine action, a GUID", MachineActionID.init)
        )
        let device = try members.optional("device", DeviceReference.form) { DeviceReference($0) }
        guard device != nil || kind == .cancel else {
            throw ActionRefusal(.invalidRequest, "The member device is missing; it must be \(DeviceReference.form).")
        }
        self.init(order, on: device, shownAs: try members.optionalText("deviceName"))
    }
}

extension Confirmation {
    /// Reads the word of a person; what was not typed is empty, which the desk refuses and records.
    ///
    /// - Throws: ``Problem`` `invalidRequest` for members of another name or type, or unknown codes.
    init(body: JSONValue) throws(Problem) {
        let members = try BodyMembers(body, names: ["token", "deviceName", "comment", "acknowledged"])
        var acknowledged: Set<Finding.Code> = []
        for text in try members.texts("acknowledged") {
            guard let code = Finding.Code(rawValue: text) else {
                throw Problem(.invalidRequest, "The member acknowledged has a code that no preview gives out.")
            }
            acknowledged.insert(code)
        }
        self.init(
            token: try members.text("token"),
            typedName: try members.optionalText("deviceName") ?? "",
            comment: try members.optionalText("comment") ?? "",
            acknowledged: acknowledged
        )
    }
}

extension DeviceReference {
    /// What a reference looks like, for messages.
    static let form = "a device's id (40 hexadecimal digits) or its DNS name"

    /// Reads a reference.
    ///
    /// - Throws: ``ActionRefusal`` `invalidRequest`.
    init(parsing text: String) throws(ActionRefusal) {
        guard let reference = DeviceReference(text) else {
            throw ActionRefusal(.invalidRequest, "The device must be \(DeviceReference.form).")
        }
        self = reference
    }
}

extension BodyMembers {
    /// A member that is read by a failable initialiser; nil when it is not there.
    fileprivate func optional<Value>(
        _ name: String,
        _ form: String,
        _ read: (String) -> Value?
    ) throws -> Value? {
        guard let text = try optionalText(name) else { return nil }
        guard let value = read(text) else {
            throw ActionRefusal(.invalidRequest, "The member \(name) must be \(form).")
        }
        return value
    }
}
