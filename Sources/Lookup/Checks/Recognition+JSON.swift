package import DefenderAPI
package import Entities

extension Recognition {
    /// As `entities` and the HTTP API give it out; places are UTF-8 bytes, half-open.
    ///
    /// - Parameter showsDropped: Whether what looked like an entity and is none stands there too, with the reason.
    /// - Returns: The members `entities` and, when asked for, `dropped`.
    package func json(showsDropped: Bool) -> JSONObject {
        var object = JSONObject([.init("entities", .array(entities.map(\.json)))])
        if showsDropped { object.members.append(.init("dropped", .array(dropped.map(\.json)))) }
        return object
    }
}

extension RecognizedEntity {
    fileprivate var json: JSONValue {
        JSONBuilder.object(
            ("kind", .string(entity.kind.rawValue)),
            ("value", .string(entity.value)),
            ("text", .string(text)),
            ("start", .integer(Int64(range.lowerBound))),
            ("end", .integer(Int64(range.upperBound)))
        )
    }
}

extension DroppedCandidate {
    fileprivate var json: JSONValue {
        JSONBuilder.object(
            ("kind", .string(kind.rawValue)),
            ("text", .string(text)),
            ("start", .integer(Int64(range.lowerBound))),
            ("end", .integer(Int64(range.upperBound))),
            ("reason", .string(reason.rawValue))
        )
    }
}
