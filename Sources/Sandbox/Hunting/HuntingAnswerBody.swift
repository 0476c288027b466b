import HTTPTypes
import KQL
import KQLEngine
import Synchronization

/// The JSON of a hunting answer, made chunk by chunk as it is pulled: the whole never exists in memory.
final class HuntingAnswerBody: Sendable {
    private enum Position {
        case head
        case row(Int)
        case end
    }

    private let shape: HuntingAnswerShape
    private let context: String
    private let position = Mutex(Position.head)

    private static let chunkBytes = 1 << 16

    init(shape: HuntingAnswerShape, context: String) {
        self.shape = shape
        self.context = context
    }

    /// The answer; a small one is made at once and sent with its length.
    var answer: SandboxAnswer {
        var body = SandboxAnswer.Body.chunks { self.next() }
        if shape.rowCount * max(1, shape.columns.count) <= 4_096 {
            var bytes: [UInt8] = []
            while let chunk = next() { bytes += chunk }
            body = .bytes(bytes)
        }
        return SandboxAnswer(headers: [.contentType: SandboxAnswer.contentType], body: body)
    }

    private func next() -> [UInt8]? {
        position.withLock { position in
            switch position {
            case .head:
                position = .row(0)
                return head
            case .row(let first):
                var bytes: [UInt8] = []
                bytes.reserveCapacity(Self.chunkBytes + 4_096)
                var row = first
                while row < shape.rowCount, bytes.count < Self.chunkBytes {
                    if row > 0 { bytes.append(UInt8(ascii: ",")) }
                    append(row: shape.tableRow(row), to: &bytes)
                    row += 1
                }
                position = .row(row)
                if row == shape.rowCount {
                    position = .end
                    bytes += "]}".utf8
                }
                return bytes
            case .end:
                return nil
            }
        }
    }

    private var head: [UInt8] {
        let schema = shape.columns.map { column in
            WireObject.object([
                "name": .string(column.name), "type": .string(HuntingCell.typeName(column.type)),
            ])
        }
        let object = WireObject.object(["@odata.context": .string(context), "schema": .array(schema)])
        return object.jsonBytes.dropLast() + Array(#","results":["#.utf8)
    }

    private func append(row: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (index, column) in shape.columns.enumerated() where !column.key.isEmpty {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes += column.key
            append(shape.table.value(row: row, column: index), of: column, to: &bytes)
        }
        if !shape.padding.isEmpty {
            bytes += (isFirst ? #""SandboxPadding":""# : #","SandboxPadding":""#).utf8
            bytes += shape.padding
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private func append(_ value: KQLValue, of column: HuntingAnswerShape.Column, to bytes: inout [UInt8]) {
        let isMember = column.isAdditionalFields
        if let variant = shape.additionalFields, let dynamic = Self.dynamic(value) {
            variant.applied(to: dynamic, isMember: isMember).appendJSON(to: &bytes)
        } else if isMember, case .dynamic(let dynamic) = value {
            KQLDynamic.string(dynamic.json).appendJSON(to: &bytes)
        } else {
            HuntingCell.append(value, to: &bytes)
        }
    }

    private static func dynamic(_ value: KQLValue) -> KQLDynamic? {
        switch value {
        case .dynamic(let dynamic): dynamic
        case .string(let text): .string(text)
        default: nil
        }
    }
}
