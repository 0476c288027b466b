import DefenderAPI
import KQL

/// One cell as the Polarity template shows it: a name, a type in lower case, and a value.
struct PolarityField {
    let name: String
    let type: String
    let value: JSONValue

    /// Nil for a cell without a value; 0 and false are values.
    init?(_ column: KQLColumn, _ cell: JSONValue) {
        name = column.name
        let opened = column.name == "AdditionalFields" || column.type == .dynamic ? Self.opened(cell) : cell
        switch opened {
        case .null: return nil
        case .string(let text) where text.isEmpty: return nil
        case .array(let elements) where elements.isEmpty: return nil
        case .object(let object):
            guard !object.members.isEmpty else { return nil }
            type = "object"
            value = .object(JSONObject(object.members.map { .init($0.name, Self.flat($0.value)) }))
        case .array(let elements):
            type = "array"
            value = .array(elements.map(Self.flat))
        case .string:
            type = column.type == .dynamic ? "string" : Self.name(of: column.type)
            value = opened
        default:
            type = Self.name(of: column.type)
            value = opened
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

    /// What a text holds when it is a JSON object or array; else the cell as it is.
    private static func opened(_ cell: JSONValue) -> JSONValue {
        guard let text = cell.string, let value = JSONValue(json: text) else { return cell }
        switch value {
        case .object, .array: return value
        case .null: return .null
        default: return cell
        }
    }

    /// What is nested deeper is shown as its JSON text.
    private static func flat(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object, .array: .string(value.json)
        default: value
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
