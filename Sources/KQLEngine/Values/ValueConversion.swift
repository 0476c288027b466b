import KQL

/// Conversions between types, as `tolong()` and its kin make them.
enum ValueConversion {
    /// The value as `type`, or null (the empty string) where it has no counterpart.
    static func convert(_ value: KQLValue, to type: KQLType) -> KQLValue {
        if value.type == type { return value }
        if type == .dynamic { return KQLValue(value.asDynamic) }
        let plain = value.unwrapped
        switch type {
        case .string: return .string(value.text)
        case .bool: return bool(plain).map { .bool($0) } ?? .null(.bool)
        case .long: return long(plain).map { .long($0) } ?? .null(.long)
        case .int: return long(plain).flatMap { Int32(exactly: $0) }.map { .int($0) } ?? .null(.int)
        case .real: return real(plain).map { .real($0) } ?? .null(.real)
        case .decimal: return decimal(plain).map { .decimal($0) } ?? .null(.decimal)
        case .datetime: return datetime(plain).map { .datetime($0) } ?? .null(.datetime)
        case .timespan: return timespan(plain).map { .timespan($0) } ?? .null(.timespan)
        case .guid: return guid(plain)
        case .dynamic: return KQLValue(value.asDynamic)
        }
    }

    static func bool(_ value: KQLValue) -> Bool? {
        switch value {
        case .bool(let flag): return flag
        case .int(let number): return number != 0
        case .long(let number): return number != 0
        case .real(let number): return number.isNaN ? nil : number != 0
        case .string(let text):
            switch text.lowercased() {
            case "true": return true
            case "false": return false
            default: return Int64(text).map { $0 != 0 }
            }
        default: return nil
        }
    }

    static func long(_ value: KQLValue) -> Int64? {
        switch value {
        case .bool(let flag): flag ? 1 : 0
        case .int(let number): Int64(number)
        case .long(let number), .datetime(let number), .timespan(let number): number
        case .real(let number): Int64(exactly: number.rounded(.towardZero))
        case .decimal(let number): Int64(exactly: number.real.rounded(.towardZero))
        case .string(let text): whole(text)
        default: nil
        }
    }

    static func real(_ value: KQLValue) -> Double? {
        switch value {
        case .bool(let flag): flag ? 1 : 0
        case .int(let number): Double(number)
        case .long(let number), .datetime(let number), .timespan(let number): Double(number)
        case .real(let number): number
        case .decimal(let number): number.real
        case .string(let text): real(text: text)
        default: nil
        }
    }

    static func decimal(_ value: KQLValue) -> KQLDecimal? {
        switch value {
        case .decimal(let number): number
        case .string(let text): KQLDecimal(text: text)
        case .real(let number): KQLDecimal(number)
        default: long(value).map { KQLDecimal(significand: Int128($0), exponent: 0) }
        }
    }

    static func datetime(_ value: KQLValue) -> Int64? {
        switch value {
        case .datetime(let ticks): ticks
        case .string(let text): DateTimeParser.parse(text)
        case .int, .long: long(value).flatMap(Ticks.datetime)
        default: nil
        }
    }

    static func timespan(_ value: KQLValue) -> Int64? {
        switch value {
        case .timespan(let ticks): ticks
        case .string(let text): TimespanParser.parse(text)
        case .int, .long: long(value)
        default: nil
        }
    }

    private static func guid(_ value: KQLValue) -> KQLValue {
        switch value {
        case .guid: value
        case .string(let text): KQLGuid(text: text).map { .guid($0) } ?? .null(.guid)
        default: .null(.guid)
        }
    }

    /// Decimal digits, or hexadecimal ones after `0x`.
    private static func whole(_ text: String) -> Int64? {
        let trimmed = trimming(text)
        let lower = trimmed.lowercased()
        if lower.hasPrefix("0x") { return UInt64(lower.dropFirst(2), radix: 16).map { Int64(bitPattern: $0) } }
        if lower.hasPrefix("-0x") { return Int64("-" + lower.dropFirst(3), radix: 16) }
        return Int64(trimmed)
    }

    private static func real(text: String) -> Double? {
        switch text.lowercased() {
        case "nan": .nan
        case "infinity", "inf", "+inf", "+infinity": .infinity
        case "-infinity", "-inf": -.infinity
        default: whole(text).map { Double($0) } ?? Double(trimming(text)).flatMap { $0.isFinite ? $0 : nil }
        }
    }

    private static func trimming(_ text: String) -> Substring {
        var rest = text[...]
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
