import DefenderAPI
import KQL

/// One cell as the Polarity template shows it: a name, a type in lower case, and a value.
struct PolarityField {
    let name: String
    let type: String
    let value: JSONValue

    /// Nil for a cell without a value; 0 and false are values.
    init?(_ column: KQLColumn, _ cell: JSONValue) {
        guard let value = OpenedCell.value(of: cell, in: column) else { return nil }
        name = column.name
        self.value = value
        type =
            switch value {
            case .object: "object"
            case .array: "array"
            case .string where column.type == .dynamic: "string"
            default: Self.name(of: column.type)
            }
    }

    var json: JSONValue {
        JSONBuilder.object(("name", .string(name)), ("type", .string(type)), ("value", value))
    }

    /// Place among the fields of a row: texts, times, numbers, lists, objects.
    var rank: Int {
        switch type {
        case "string": 0
        case "datetime": 1
        case "array": 3
        case "object": 4
        default: 2
        }
    }

    /// Microsoft's names of the types, in lower case.
    private static func name(of type: KQLType) -> String {
        switch type {
        case .long: "int64"
        case .int: "int32"
        case .bool: "sbyte"
        case .real: "double"
        case .dynamic: "object"
        case .string, .datetime, .timespan, .guid, .decimal: type.rawValue
        }
    }
}
