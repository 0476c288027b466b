package import DefenderAPI
package import KQL

extension DefenderAPI::HuntingTable {
    /// A cell as results show it: dynamic values as JSON, also when the service sent them as text; truth values as such.
    package func cell(row: Int, column: Int) -> JSONValue {
        let value = value(row: row, column: column)
        return switch (columns[column].type, value) {
        case (.dynamic, _): dynamic(row: row, column: column) ?? value.jsonValue
        case (.bool, .integer(let number)): .bool(number != 0)
        default: value.jsonValue
        }
    }
}

extension KQLType {
    /// The type of the language that a column of an answer has; a name that nobody knows may hold anything.
    package init(_ type: HuntingColumnType) {
        self =
            switch type {
            case .string: .string
            case .dateTime: .datetime
            case .int32: .int
            case .int64: .long
            case .bool: .bool
            case .double: .real
            case .decimal: .decimal
            case .guid: .guid
            case .timeSpan: .timespan
            case .dynamic, .other: .dynamic
            }
    }
}
