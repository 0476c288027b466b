import KQL
import KQLEngine

/// One line that a tool sent: a JSON object with an `id` of the tool's choice.
struct ToolRequest: Sendable {
    /// JSON text of the id, `null` when there is none.
    let id: String
    private let body: KQLDynamic

    /// - Throws: ``ToolError`` when the line is not a JSON object.
    init(line: [UInt8]) throws(ToolError) {
        guard let body = KQLDynamic(json: line), case .object = body else {
            throw ToolError(code: "invalidRequest", message: "a line must be one JSON object")
        }
        self.body = body
        id = body[member: "id"]?.json ?? "null"
    }

    /// The text of a member.
    ///
    /// - Throws: ``ToolError`` when it is missing or is no string.
    func text(_ name: String) throws(ToolError) -> String {
        guard let text = try optionalText(name) else {
            throw ToolError(code: "invalidRequest", message: "the member \"\(name)\" is missing")
        }
        return text
    }

    /// The text of a member, or nil when there is none.
    func optionalText(_ name: String) throws(ToolError) -> String? {
        switch body[member: name] {
        case nil, .null?: return nil
        case .string(let text)?: return text
        default: throw ToolError(code: "invalidRequest", message: "the member \"\(name)\" must be a string")
        }
    }

    /// The elements of a member, or nil when there is none.
    func optionalArray(_ name: String) throws(ToolError) -> [KQLDynamic]? {
        switch body[member: name] {
        case nil, .null?: return nil
        case .array(let elements)?: return elements
        default: throw ToolError(code: "invalidRequest", message: "the member \"\(name)\" must be an array")
        }
    }
}

/// Why one line of a tool got no answer; the next line is read all the same.
struct ToolError: Error, Sendable {
    /// Stable: a code of the module that failed, or `invalidRequest`.
    var code: String
    var message: String
}
