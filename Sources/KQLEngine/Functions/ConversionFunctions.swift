import KQL

/// Conversions that a query asks for, and the name of a value's type.
enum ConversionFunctions {
    static let table: [String: ScalarBody] = [
        "tostring": { ValueConversion.convert($0[0], to: .string) },
        "tobool": { ValueConversion.convert($0[0], to: .bool) },
        "toboolean": { ValueConversion.convert($0[0], to: .bool) },
        "toint": { ValueConversion.convert($0[0], to: .int) },
        "tolong": { ValueConversion.convert($0[0], to: .long) },
        "toreal": { ValueConversion.convert($0[0], to: .real) },
        "todouble": { ValueConversion.convert($0[0], to: .real) },
        "todecimal": { ValueConversion.convert($0[0], to: .decimal) },
        "todatetime": dateTime,
        "totimespan": { ValueConversion.convert($0[0], to: .timespan) },
        "toguid": { ValueConversion.convert($0[0], to: .guid) },
        "gettype": { .string(typeName($0)) },
        "estimate_data_size": { .long($0.values.reduce(0) { $0 + size($1) }) },
    ]

    /// A time without a date is one of today.
    private static func dateTime(_ arguments: Arguments) -> KQLValue {
        let value = ValueConversion.convert(arguments[0], to: .datetime)
        guard value.isNull, case .string(let text) = arguments[0].unwrapped,
            let time = DateTimeParser.parseTime(text)
        else { return value }
        let now = arguments.run.engine.now
        return .datetime(now - now % Ticks.perDay + time)
    }

    private static func typeName(_ arguments: Arguments) -> String {
        guard case .dynamic(let value) = arguments[0] else {
            return arguments[0].isNull ? "null" : arguments[0].type.rawValue
        }
        return switch value {
        case .null: "null"
        case .bool: "bool"
        case .long: "long"
        case .real: "real"
        case .string: "string"
        case .datetime: "datetime"
        case .timespan: "timespan"
        case .guid: "guid"
        case .array: "array"
        case .object: "dictionary"
        }
    }

    private static func size(_ value: KQLValue) -> Int64 {
        switch value.type {
        case .string, .dynamic: Int64(value.text.utf8.count)
        case .bool: 1
        case .int: 4
        case .guid, .decimal: 16
        default: 8
        }
    }
}
