/// One value of a printed row, in the types that the formats tell apart.
enum OutputCell: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number in its JSON notation.
    case number(String)
    case text(String)
    /// JSON text of an array or object.
    case json(String)
    /// A length of time in ticks of 100 ns: an object in JSON, `1.02:03:04.5` for people.
    case timespan(Int64)

    /// For tables and CSV; empty for null.
    var text: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .number(let text), .text(let text), .json(let text): text
        case .timespan(let ticks): TimeText.timespan(ticks)
        }
    }

    /// For JSON, as `Typed values` of the tools' contract has it.
    func write(to json: inout JSONText) {
        switch self {
        case .null: json.raw("null")
        case .bool(let value): json.raw(value ? "true" : "false")
        case .number(let text), .json(let text): json.raw(text)
        case .text(let text): json.string(text)
        case .timespan(let ticks): json.raw("{\"ticks\":\(ticks)}")
        }
    }

    var isNumber: Bool {
        if case .number = self { true } else { false }
    }
}
