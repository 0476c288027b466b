import KQL
import KQLEngine

/// Which columns and rows of a result an answer shows, faults counted in.
struct HuntingAnswerShape: Sendable {
    /// One column of the answer.
    struct Column: Sendable {
        let name: String
        let type: KQLType
        /// The key of rows, quoted and with its colon; empty for a column that rows leave out.
        let key: [UInt8]
        /// Whether cells are `AdditionalFields`, which services send as text holding JSON.
        let isAdditionalFields: Bool
    }

    let table: ColumnTable
    let columns: [Column]
    let rowCount: Int
    /// What `AdditionalFields` is turned into; nil leaves it.
    let additionalFields: HuntingFieldVariant?
    /// Text that fills rows up to the size of a huge answer; empty for none.
    let padding: [UInt8]

    static let hugeRows = 100_000
    private static let hugeRowBytes = 600

    init(table: ColumnTable, faults: SandboxActiveFaults) {
        self.table = table
        let isCamelCase = faults.contains(.camelCase)
        let hidesAlertID = faults.contains(.noAlertID)
        columns = table.columns.map { column in
            let name = isCamelCase ? column.name.prefix(1).lowercased() + column.name.dropFirst() : column.name
            let isHidden = hidesAlertID && column.name == "AlertId"
            return Column(
                name: column.name,
                type: column.type,
                key: isHidden ? [] : KQLDynamic.string(name).jsonBytes + Array(":".utf8),
                isAdditionalFields: column.name == HuntingFieldVariant.member
            )
        }
        additionalFields = faults[.additionalFields].map { HuntingFieldVariant(argument: $0.argument) }
        if let huge = faults[.huge], table.rowCount > 0 {
            rowCount = huge.argument.flatMap { Int($0) } ?? Self.hugeRows
            padding = Self.padding(for: table)
        } else {
            rowCount = min(table.rowCount, GraphHunting.maxRows)
            padding = []
        }
    }

    /// Row of the table that a row of the answer shows: a huge answer repeats them.
    func tableRow(_ row: Int) -> Int {
        row % max(1, table.rowCount)
    }

    private static func padding(for table: ColumnTable) -> [UInt8] {
        var sample: [UInt8] = []
        for column in table.columns.indices {
            HuntingCell.append(table.value(row: 0, column: column), to: &sample)
        }
        let keys = table.columns.reduce(0) { $0 + $1.name.utf8.count + 4 }
        let missing = max(0, hugeRowBytes - sample.count - keys - 22)
        return Array(repeating: UInt8(ascii: "x"), count: missing)
    }
}

/// The shapes of `AdditionalFields` that a client meets besides text holding an object.
struct HuntingFieldVariant: Sendable {
    static let member = "AdditionalFields"

    /// The cell that stands in for every value of the member; nil for an object made of the text itself.
    let replacement: KQLDynamic?

    /// - Parameter argument: `object`, `malformed`, `array`, `string` or `empty`; other text means `malformed`.
    init(argument: String?) {
        replacement =
            switch argument {
            case "object": nil
            case "array": .array([.string("first"), .long(2), .null])
            case "string": .string("just text")
            case "empty": .string("")
            default: .string(#"{"ThreatNames":["broken"#)
            }
    }

    /// A cell with every `AdditionalFields` in it replaced.
    func applied(to value: KQLDynamic, isMember: Bool) -> KQLDynamic {
        if isMember {
            if let replacement { return replacement }
            if case .string(let text) = value { return KQLDynamic(json: text) ?? .object([]) }
            return value
        }
        switch value {
        case .array(let elements):
            return .array(elements.map { applied(to: $0, isMember: false) })
        case .object(let members):
            return .object(
                members.map { member in
                    let value = applied(to: member.value, isMember: member.name == Self.member)
                    return KQLDynamic.Member(name: member.name, value: value)
                }
            )
        default:
            return value
        }
    }
}
