package import DefenderAPI
package import KQL

/// What a cell of a hunting row holds, as a person reads it.
package enum OpenedCell {
    /// The cell's value; JSON that stands in a text is opened, and what is nested deeper stays JSON text.
    ///
    /// - Parameters:
    ///   - cell: As Microsoft answered it.
    ///   - column: Its column; only in `AdditionalFields` and in columns of type `dynamic` texts are opened.
    /// - Returns: Nil for a cell without a value: null, an empty text, list or object. 0 and false are values.
    package static func value(of cell: JSONValue, in column: KQLColumn) -> JSONValue? {
        let opened = mayHoldJSON(column) ? opened(cell) : cell
        return switch opened {
        case .null: nil
        case .string(let text): text.isEmpty ? nil : opened
        case .array(let elements): elements.isEmpty ? nil : .array(elements.map(flat))
        case .object(let object):
            object.members.isEmpty
                ? nil : .object(JSONObject(object.members.map { .init($0.name, flat($0.value)) }))
        default: opened
        }
    }

    /// Whether a cell of the column may be a list or an object.
    package static func mayHoldJSON(_ column: KQLColumn) -> Bool {
        column.type == .dynamic || column.name == "AdditionalFields"
    }

    /// What a text holds when it is a JSON object or array; else the cell as it is.
    private static func opened(_ cell: JSONValue) -> JSONValue {
        guard let text = cell.string, let value = JSONValue(json: text) else { return cell }
        return switch value {
        case .object, .array, .null: value
        default: cell
        }
    }

    private static func flat(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object, .array: .string(value.json)
        default: value
        }
    }
}
