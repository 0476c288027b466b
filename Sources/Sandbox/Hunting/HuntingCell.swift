import KQL
import KQLEngine

/// Cells and types as Graph's hunting answers write them.
enum HuntingCell {
    /// The .NET name of a type in `schema`.
    static func typeName(_ type: KQLType) -> String {
        switch type {
        case .bool: "SByte"
        case .int: "Int32"
        case .long: "Int64"
        case .real: "Double"
        case .decimal: "Decimal"
        case .string: "String"
        case .datetime: "DateTime"
        case .timespan: "TimeSpan"
        case .guid: "Guid"
        case .dynamic: "Object"
        }
    }

    /// Appends the JSON of one cell.
    static func append(_ value: KQLValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let bool): bytes.append(UInt8(ascii: bool ? "1" : "0"))
        case .int(let number): bytes += String(number).utf8
        case .long(let number): bytes += String(number).utf8
        case .real(let number): append(number, to: &bytes)
        case .string(let text): KQLDynamic.string(text).appendJSON(to: &bytes)
        case .dynamic(let dynamic): dynamic.appendJSON(to: &bytes)
        case .datetime(let ticks): append(quoted: WireTime.iso(ticks), to: &bytes)
        case .timespan(let ticks): append(quoted: timespan(ticks), to: &bytes)
        case .guid(let guid): append(quoted: text(of: guid), to: &bytes)
        case .decimal(let decimal): append(quoted: text(of: decimal), to: &bytes)
        }
    }

    private static func append(_ number: Double, to bytes: inout [UInt8]) {
        if number.isFinite {
            KQLDynamic.real(number).appendJSON(to: &bytes)
        } else {
            append(quoted: number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity", to: &bytes)
        }
    }

    private static func append(quoted text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\""))
    }

    /// `[-][d.]hh:mm:ss[.fffffff]`.
    private static func timespan(_ ticks: Int64) -> String {
        let (days, rest) = ticks.magnitude.quotientAndRemainder(dividingBy: UInt64(WireTime.ticksPerDay))
        let clock = WireTime.iso(Int64(rest), decimals: rest % 10_000_000 == 0 ? 0 : 7, zone: "")
        let time = clock.drop { $0 != "T" }.dropFirst()
        return (ticks < 0 ? "-" : "") + (days > 0 ? "\(days)." : "") + time
    }

    private static func text(of guid: KQLGuid) -> String {
        let digits = hex(guid.high) + hex(guid.low)
        let ends = [8, 12, 16, 20, 32]
        var start = 0
        return ends.map { end in
            defer { start = end }
            return String(digits.dropFirst(start).prefix(end - start))
        }
        .joined(separator: "-")
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func text(of decimal: KQLDecimal) -> String {
        let digits = String(decimal.significand.magnitude)
        let sign = decimal.significand < 0 ? "-" : ""
        guard decimal.exponent < 0 else { return sign + digits + String(repeating: "0", count: Int(decimal.exponent)) }
        let places = -Int(decimal.exponent)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
