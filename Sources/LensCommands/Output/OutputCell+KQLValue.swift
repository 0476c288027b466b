import KQL
import KQLEngine

extension OutputCell {
    /// A value of the language, in the forms of the tools' contract: decimals, instants and guids as text.
    init(_ value: KQLValue) {
        self =
            switch value {
            case .null: .null
            case .bool(let value): .bool(value)
            case .int(let value): .number(String(value))
            case .long(let value): .number(String(value))
            case .real(let value): Self.real(value)
            case .decimal(let value): .text(value.plainText)
            case .string(let value): .text(value)
            case .datetime(let ticks): .text(TimeText.instant(ticks))
            case .timespan(let ticks): .timespan(ticks)
            case .guid(let value): .text(value.plainText)
            case .dynamic(let value): .json(value.json)
            }
    }

    /// JSON has no notation for the three values that are no numbers.
    private static func real(_ value: Double) -> OutputCell {
        if value.isNaN { return .text("NaN") }
        if value.isInfinite { return .text(value < 0 ? "-Infinity" : "Infinity") }
        return .number(value.description)
    }
}

extension KQLDecimal {
    /// Digits with a point where one is needed, never an exponent.
    fileprivate var plainText: String {
        let sign = significand < 0 ? "-" : ""
        let digits = String(significand.magnitude)
        guard exponent < 0 else { return sign + digits + String(repeating: "0", count: Int(exponent)) }
        let places = Int(-exponent)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

extension KQLGuid {
    /// Lower-case hexadecimal in the groups 8-4-4-4-12.
    fileprivate var plainText: String {
        let digits = [high, low].map { half in
            let text = String(half, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
        var rest = digits[...]
        let groups = [8, 4, 4, 4, 12].map { length in
            defer { rest = rest.dropFirst(length) }
            return String(rest.prefix(length))
        }
        return groups.joined(separator: "-")
    }
}
