import DefenderAPI
import Lookup

/// The lines that the bridge writes.
enum BridgeLine {
    /// The version of the protocol.
    static let protocolVersion: Int64 = 1

    /// The first line: which protocol this is, and which program.
    static func hello(version: String) -> [UInt8] {
        line(
            ("type", .string("hello")),
            ("protocol", .integer(protocolVersion)),
            ("version", .string(version))
        )
    }

    /// The answer to a request; one of more bytes than `limit` is a failure instead.
    static func answer(_ id: Int64, _ result: EncodedJSON, limit: Int) -> [UInt8] {
        guard result.bytes.count <= limit else {
            let detail = "The answer is larger than \(limit >> 20) MB: lower maxRowsPerTable, or look up fewer at once."
            return failure(BridgeFailure(code: "tooLarge", detail: detail, id: id))
        }
        return line(
            EncodedJSON(
                ("id", EncodedJSON(.integer(id))),
                ("type", EncodedJSON(.string("answer"))),
                ("result", result)
            )
        )
    }

    /// The word that a request has no answer.
    static func failure(_ failure: BridgeFailure) -> [UInt8] {
        let error = JSONObject(
            [.init("detail", .string(failure.detail)), .init("code", .string(failure.code))] + failure.members
        )
        return line(
            ("id", failure.id.map(JSONValue.integer) ?? .null),
            ("type", .string("error")),
            ("error", .object(error))
        )
    }

    /// A line of the log.
    static func log(level: String, message: String, fields: [(String, String)]) -> [UInt8] {
        line(
            ("type", .string("log")),
            ("level", .string(level)),
            ("message", .string(message)),
            ("fields", fields.isEmpty ? nil : JSONBuilder.object(fields.map { ($0.0, JSONValue.string($0.1)) }))
        )
    }

    private static func line(_ members: (String, JSONValue?)...) -> [UInt8] {
        line(EncodedJSON(JSONBuilder.object(members)))
    }

    private static func line(_ object: EncodedJSON) -> [UInt8] { object.bytes + [0x0A] }
}
