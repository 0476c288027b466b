import Entities
import KQL
import KQLEngine
import Lookup

extension LookupInput {
    /// What one line of a tool asks for: `entities` (values, or objects with `value` and `kind`), or `text`.
    ///
    /// - Throws: ``ToolError`` for a line that has neither or both, and for a value that is no entity.
    func items(of request: ToolRequest) throws(ToolError) -> [LookupItem] {
        let elements = try request.optionalArray("entities")
        let text = try request.optionalText("text")
        switch (elements, text) {
        case (let elements?, nil):
            return try elements.map { element throws(ToolError) in try item(element) }
        case (nil, let text?): return items(inText: Array(text.utf8))
        default: throw ToolError(code: "invalidRequest", message: "give either \"entities\" or \"text\"")
        }
    }

    private func item(_ element: KQLDynamic) throws(ToolError) -> LookupItem {
        if case .string(let value) = element { return try item(value, kinds: kind.map(\.kind)) }
        guard case .string(let value)? = element[member: "value"] else {
            throw ToolError(
                code: "invalidRequest",
                message: "an entity is a string or an object with \"value\" and \"kind\""
            )
        }
        guard case .string(let name)? = element[member: "kind"] else { return try item(value, kinds: []) }
        guard let kind = EntityKind(name: name) else {
            throw ToolError(code: "notAnEntity", message: "there is no kind \"\(name)\"")
        }
        return try item(value, kinds: [kind])
    }
}
