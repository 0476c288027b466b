/// The text form of a decimal: digits with a point, without an exponent where that is short enough.
enum DecimalText {
    /// Writes the number exactly.
    static func write(_ number: KQLDecimal) -> String {
        let negative = number.significand < 0
        var digits = String(number.significand.magnitude)
        let exponent = Int(number.exponent)
        guard -60...60 ~= exponent else { return (negative ? "-" : "") + digits + "e\(exponent)" }
        if exponent >= 0 {
            digits += String(repeating: "0", count: digits == "0" ? 0 : exponent)
        } else {
            if digits.count <= -exponent {
                digits = String(repeating: "0", count: -exponent - digits.count + 1) + digits
            }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: exponent))
        }
        return (negative ? "-" : "") + digits
    }

    /// Reads digits with an optional sign, point and exponent; nil for anything else or more digits than fit.
    static func read(_ text: some StringProtocol) -> KQLDecimal? {
        let parts = Substring(text).split(separator: "e", omittingEmptySubsequences: false)
        let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = mantissa.count == 2 ? mantissa[1] : ""
        let digits = mantissa[0] + fraction
        guard parts.count <= 2, let significand = Int128(digits), fraction.allSatisfy(\.isASCIIDigit) else {
            return nil
        }
        guard let exponent = parts.count == 2 ? Int32(parts[1]) : 0, abs(Int(exponent)) < 100_000 else { return nil }
        return KQLDecimal(significand: significand, exponent: exponent - Int32(fraction.utf8.count))
    }
}

extension Character {
    /// True for `0` to `9`.
    var isASCIIDigit: Bool { isASCII && isNumber }
}
