import DefenderAPI
import ResponseActions

/// The members of a message of the overlay, each of the type that it must have.
///
/// All methods throw `ActionRefusal` `invalidRequest`.
struct MessageMembers: Sendable {
    /// What a reference to a device looks like, for messages.
    static let deviceForm = "a device's id (40 hexadecimal digits) or its DNS name"

    private let object: JSONObject

    init(_ object: JSONObject) {
        self.object = object
    }

    /// A member as it came.
    subscript(name: String) -> JSONValue? { object[name] }

    /// A text that has to be there.
    func text(_ name: String) throws(ActionRefusal) -> String {
        guard let text = try optionalText(name) else { throw Self.wrong(name, "a text") }
        return text
    }

    /// A text, or nil when there is none.
    func optionalText(_ name: String) throws(ActionRefusal) -> String? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let text = value.string else { throw Self.wrong(name, "a text") }
        return text
    }

    /// Texts of a list; empty when there is none.
    func texts(_ name: String) throws(ActionRefusal) -> [String] {
        guard let value = object[name], !value.isNull else { return [] }
        guard let elements = value.array, elements.allSatisfy({ $0.string != nil }) else {
            throw Self.wrong(name, "a list of texts")
        }
        return elements.compactMap(\.string)
    }

    /// A whole number within a range.
    func number(_ name: String, default standard: Int, in range: ClosedRange<Int>) throws(ActionRefusal) -> Int {
        guard let value = object[name], !value.isNull else { return standard }
        guard case .integer(let number) = value, let number = Int(exactly: number), range.contains(number) else {
            throw Self.wrong(name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// What a failable initialiser reads; nil when there is none.
    func optional<Value>(_ name: String, _ form: String, _ read: (String) -> Value?) throws(ActionRefusal) -> Value? {
        guard let text = try optionalText(name) else { return nil }
        guard let value = read(text) else { throw Self.wrong(name, form) }
        return value
    }

    /// A device that has to be there, by id or name.
    func device(_ name: String) throws(ActionRefusal) -> DeviceReference {
        guard let device = try optional(name, Self.deviceForm, { DeviceReference($0) }) else {
            throw Self.wrong(name, Self.deviceForm)
        }
        return device
    }

    /// The id of a device; nil when there is none.
    func deviceID(_ name: String) throws(ActionRefusal) -> DeviceID? {
        try optional(name, "the id of a device: 40 hexadecimal digits", DeviceID.init)
    }

    /// The id of an action, which has to be there.
    func actionID(_ name: String) throws(ActionRefusal) -> ActionID {
        guard let id = try optional(name, "the id of an action, a GUID", { ActionID($0) }) else {
            throw Self.wrong(name, "the id of an action, a GUID")
        }
        return id
    }

    private static func wrong(_ name: String, _ form: String) -> ActionRefusal {
        ActionRefusal(.invalidRequest, "The member \(name) must be \(form).")
    }
}
