/// Text of `real` values as Kusto prints them.
///
/// The shortest digits that read back to the same number; always with a decimal point, and with an exponent below
/// 1E-04 and from 1E+15 on.
enum RealText {
    static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number == 0 { return number.sign == .minus ? "-0.0" : "0.0" }
        let (digits, exponent) = shortestDigits(number.magnitude)
        let sign = number < 0 ? "-" : ""
        return sign + (exponent <= -5 || exponent >= 15 ? scientific(digits, exponent) : plain(digits, exponent))
    }

    /// The digits without leading and trailing zeros, and the power of ten of the first.
    private static func shortestDigits(_ magnitude: Double) -> (digits: [UInt8], exponent: Int) {
        let parts = magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
        var exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
        var digits: [UInt8] = []
        var pointSeen = false
        var leading = true
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") {
                pointSeen = true
                continue
            }
            if leading, byte == UInt8(ascii: "0") {
                if pointSeen { exponent -= 1 }
                continue
            }
            if leading {
                leading = false
                if pointSeen { exponent -= 1 }
            } else if !pointSeen {
                exponent += 1
            }
            digits.append(byte)
        }
        while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (digits, exponent)
    }

    private static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
        let first = String(decoding: digits.prefix(1), as: UTF8.self)
        let rest = digits.count > 1 ? "." + String(decoding: digits.dropFirst(), as: UTF8.self) : ""
        let power = String(exponent.magnitude)
        return first + rest + (exponent < 0 ? "E-" : "E+") + (power.utf8.count < 2 ? "0" + power : power)
    }

    private static func plain(_ digits: [UInt8], _ exponent: Int) -> String {
        if exponent < 0 {
            return "0." + String(repeating: "0", count: -exponent - 1) + String(decoding: digits, as: UTF8.self)
        }
        let whole = digits.prefix(exponent + 1)
        let zeros = String(repeating: "0", count: exponent + 1 - whole.count)
        let fraction = digits.dropFirst(exponent + 1)
        return String(decoding: whole, as: UTF8.self) + zeros + "."
            + (fraction.isEmpty ? "0" : String(decoding: fraction, as: UTF8.self))
    }
}
