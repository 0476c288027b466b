/// An object of a service: typed members for what this program reads, and everything as received.
package protocol WireObject: Hashable, Sendable {
    /// All members as received, unknown ones and unknown enum values included.
    var raw: JSONObject { get }

    /// Wraps a received object; nil when a member is missing that the service never leaves out, such as the id.
    init?(raw: JSONObject)
}

extension WireObject {
    /// The text of a member; nil when it is missing, null or no string.
    package func text(_ name: String) -> String? { raw[name]?.string }

    /// The strings of a list member; empty when it is missing, null or no list.
    package func texts(_ name: String) -> [String] { raw[name]?.strings ?? [] }

    /// Everything as received.
    package var json: JSONValue { .object(raw) }
}
