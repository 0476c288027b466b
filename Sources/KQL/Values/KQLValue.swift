/// One scalar value of the language; what a literal holds and what a cell of a result holds.
///
/// A `string` is never null in Kusto: its missing value is the empty string.
public enum KQLValue: Sendable, Hashable {
    /// The null of a type; never of `string`.
    case null(KQLType)
    case bool(Bool)
    case int(Int32)
    case long(Int64)
    case real(Double)
    case decimal(KQLDecimal)
    case string(String)
    /// Ticks of 100 ns since 0001-01-01T00:00:00Z, from 0 to 3 155 378 975 999 999 999.
    case datetime(Int64)
    /// Ticks of 100 ns; may be negative.
    case timespan(Int64)
    case guid(KQLGuid)
    /// Any JSON-like value but null itself, which is `null(.dynamic)`.
    case dynamic(KQLDynamic)

    /// The type of the value, also when it is null.
    public var type: KQLType {
        switch self {
        case .null(let type): type
        case .bool: .bool
        case .int: .int
        case .long: .long
        case .real: .real
        case .decimal: .decimal
        case .string: .string
        case .datetime: .datetime
        case .timespan: .timespan
        case .guid: .guid
        case .dynamic: .dynamic
        }
    }
}

/// A 128-bit identifier in the byte order of its text form.
public struct KQLGuid: Sendable, Hashable {
    /// The first 16 hexadecimal digits.
    public let high: UInt64
    /// The last 16 hexadecimal digits.
    public let low: UInt64

    /// Makes an identifier from its halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// An exact decimal number: `significand` × 10^`exponent`.
public struct KQLDecimal: Sendable, Hashable {
    /// The digits, with the sign.
    public let significand: Int128
    /// Power of ten that the digits are multiplied by.
    public let exponent: Int32

    /// Makes a number; trailing zeros of the digits are kept.
    public init(significand: Int128, exponent: Int32) {
        self.significand = significand
        self.exponent = exponent
    }
}
