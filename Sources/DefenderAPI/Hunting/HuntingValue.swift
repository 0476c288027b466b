/// One cell of a hunting answer, as JSON carried it; the column's type says what it means.
package enum HuntingValue: Hashable, Sendable {
    /// `null`, or a row without the column.
    case null
    case bool(Bool)
    /// A number without fraction that fits 64 bits.
    case integer(Int64)
    /// Every other number.
    case number(Double)
    /// A text: also instants, GUIDs, time spans, and dynamic values that the service sent as a string.
    case string(String)
    /// An array or object, as the JSON text received.
    case json(String)

    /// The cell as JSON.
    package var jsonValue: JSONValue {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .string(let text): .string(text)
        case .json(let text): JSONValue(json: text) ?? .string(text)
        }
    }

    /// The text of a string cell, the JSON text of any other; nil for null.
    package var text: String? {
        switch self {
        case .null: nil
        case .string(let text), .json(let text): text
        case .bool, .integer, .number: jsonValue.json
        }
    }
}
