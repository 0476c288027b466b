/// A column of a hunting answer: name and type as the service's schema gives them.
package struct HuntingColumn: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The type.
    package let type: HuntingColumnType

    /// Creates a column.
    package init(name: String, type: HuntingColumnType) {
        self.name = name
        self.type = type
    }
}

/// The type of a column.
///
/// The service documents two of the names only; those it does not know stay opaque.
package enum HuntingColumnType: Hashable, Sendable {
    case string
    case dateTime
    case int32
    case int64
    case bool
    case double
    case decimal
    case guid
    case timeSpan
    /// Any JSON; the cells often hold it as a string.
    case dynamic
    /// A name that this program does not know, as received; empty when the schema does not list the column.
    case other(String)

    /// Finds a type by its wire name in any case: `DateTime`, `SByte` (Kusto's name for bool), `Object`, ….
    package init(wireName: String) {
        self = HuntingColumnType.wireNames[wireName.lowercased()] ?? .other(wireName)
    }

    /// The name that the service uses.
    package var wireName: String {
        switch self {
        case .string: "String"
        case .dateTime: "DateTime"
        case .int32: "Int32"
        case .int64: "Int64"
        case .bool: "SByte"
        case .double: "Double"
        case .decimal: "Decimal"
        case .guid: "Guid"
        case .timeSpan: "TimeSpan"
        case .dynamic: "Object"
        case .other(let name): name
        }
    }

    private static let wireNames: [String: HuntingColumnType] = [
        "string": .string,
        "datetime": .dateTime, "date": .dateTime,
        "int32": .int32, "int": .int32,
        "int64": .int64, "long": .int64,
        "sbyte": .bool, "boolean": .bool, "bool": .bool,
        "double": .double, "real": .double,
        "decimal": .decimal, "sqldecimal": .decimal,
        "guid": .guid,
        "timespan": .timeSpan, "time": .timeSpan,
        "object": .dynamic, "dynamic": .dynamic, "array": .dynamic,
    ]
}
