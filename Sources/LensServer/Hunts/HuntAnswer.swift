import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import KQL
import Lookup
import NIOCore

/// What a hunt found, as far as it is given out.
struct HuntAnswer: Sendable {
    let table: HuntingTable
    let limits: ServerLimits
    let time: Duration

    /// Most rows that Microsoft sends; an answer of as many was probably cut there.
    static let serviceRows = 100_000
    /// Bytes of JSON that are written at a time, so that an answer does not stand in memory twice.
    private static let chunkBytes = 64 << 10

    /// The JSON of the answer, written while it is sent.
    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody { writer in
                var bytes = Array(#"{"columns":"#.utf8)
                columns.write(to: &bytes)
                bytes.append(contentsOf: #","rows":["#.utf8)
                for row in 0..<table.rowCount {
                    if row > 0 { bytes.append(UInt8(ascii: ",")) }
                    JSONValue.array(table.columns.indices.map { table.cell(row: row, column: $0) }).write(to: &bytes)
                    guard bytes.count >= Self.chunkBytes else { continue }
                    try await writer.write(ByteBuffer(bytes: bytes))
                    bytes.removeAll(keepingCapacity: true)
                }
                bytes.append(contentsOf: "],".utf8)
                bytes.append(contentsOf: closingMembers.json.utf8.dropFirst())
                try await writer.write(ByteBuffer(bytes: bytes))
                try await writer.finish(nil)
            }
        )
    }

    private var columns: JSONValue {
        .array(
            table.columns.map { column in
                .object(
                    JSONObject([
                        .init("name", .string(column.name)), .init("type", .string(KQLType(column.type).rawValue)),
                    ])
                )
            }
        )
    }

    private var closingMembers: JSONValue {
        let rowCount = table.rowCount + table.leftOutRows
        var members: [JSONObject.Member] = [.init("rowCount", .integer(Int64(rowCount)))]
        if let missing { members.append(.init("missing", missing)) }
        members.append(.init("ms", .integer(Int64(time / .milliseconds(1)))))
        return .object(JSONObject(members))
    }

    /// What was left out, and why; nil when everything is there.
    private var missing: JSONValue? {
        var reasons: [String] = []
        if table.leftOutRows > 0 {
            reasons.append(
                table.rowCount == limits.huntRows
                    ? "this server gives out \(limits.huntRows) rows of an answer"
                    : "this server gives out \(limits.huntBytes >> 20) MB of an answer"
            )
        }
        if table.rowCount + table.leftOutRows >= Self.serviceRows {
            reasons.append("Microsoft sends no more than \(Self.serviceRows) rows, so there may be more")
        }
        guard !reasons.isEmpty else { return nil }
        var members: [JSONObject.Member] = []
        if table.leftOutRows > 0 { members.append(.init("rows", .integer(Int64(table.leftOutRows)))) }
        members.append(.init("reason", .string(reasons.joined(separator: "; "))))
        return .object(JSONObject(members))
    }
}
