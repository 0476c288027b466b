import KQL

extension KQLDecimal {
    /// The nearest `real`.
    var real: Double {
        Double("\(significand)e\(exponent)") ?? .nan
    }

    /// Digits with a decimal point where there is a fraction.
    var text: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        if exponent >= 0 {
            return sign + digits + (significand == 0 ? "" : String(repeating: "0", count: min(Int(exponent), 400)))
        }
        let places = min(Int(-Int64(exponent)), 400)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        let fraction = padded.suffix(places)
        return sign + padded.dropLast(places) + "." + fraction
    }

    /// Reads digits with an optional sign, point and exponent.
    init?(text: String) {
        var significand: Int128 = 0
        var exponent: Int32 = 0
        var bytes = text.utf8[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        var pointSeen = false
        var digitSeen = false
        while let byte = bytes.first {
            if byte == UInt8(ascii: "."), !pointSeen {
                pointSeen = true
            } else if (0x30...0x39).contains(byte) {
                digitSeen = true
                let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
                guard !overflow, product < Int128.max - 10 else { return nil }
                significand = product + Int128(byte - 0x30)
                if pointSeen { exponent -= 1 }
            } else {
                break
            }
            bytes.removeFirst()
        }
        guard digitSeen else { return nil }
        if let mark = bytes.first {
            guard mark | 0x20 == UInt8(ascii: "e"),
                let power = Int32(String(decoding: bytes.dropFirst(), as: UTF8.self)),
                (-400...400).contains(power)
            else { return nil }
            exponent += power
        }
        self.init(significand: isNegative ? -significand : significand, exponent: exponent)
    }

    /// The nearest decimal of a finite number.
    init?(_ number: Double) {
        guard number.isFinite else { return nil }
        self.init(text: number.description)
    }

    /// Without trailing zeros, so that equal numbers have equal parts.
    var normalized: KQLDecimal {
        guard significand != 0 else { return KQLDecimal(significand: 0, exponent: 0) }
        var significand = significand
        var exponent = exponent
        while significand % 10 == 0, exponent < Int32.max {
            significand /= 10
            exponent += 1
        }
        return KQLDecimal(significand: significand, exponent: exponent)
    }

    /// Both significands at the smaller exponent, or nil when they do not fit.
    private static func aligned(_ left: KQLDecimal, _ right: KQLDecimal) -> (Int128, Int128, Int32)? {
        let exponent = min(left.exponent, right.exponent)
        guard let first = left.significand(at: exponent), let second = right.significand(at: exponent) else {
            return nil
        }
        return (first, second, exponent)
    }

    private func significand(at target: Int32) -> Int128? {
        var value = significand
        let steps = Int64(exponent) - Int64(target)
        guard steps <= 60 || value == 0 else { return nil }
        for _ in 0..<(value == 0 ? 0 : steps) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }

    static func compare(_ left: KQLDecimal, _ right: KQLDecimal) -> Int {
        if let (first, second, _) = aligned(left, right) { return first < second ? -1 : first > second ? 1 : 0 }
        return left.real < right.real ? -1 : left.real > right.real ? 1 : 0
    }

    /// Sum, difference, product, quotient or remainder; nil when it does not fit or the divisor is 0.
    static func combine(_ left: KQLDecimal, _ right: KQLDecimal, _ operation: Character) -> KQLDecimal? {
        switch operation {
        case "+", "-", "%":
            guard let (first, second, exponent) = aligned(left, right) else { return nil }
            if operation == "%" {
                guard second != 0 else { return nil }
                let rest = second == -1 ? 0 : first % second
                return KQLDecimal(significand: rest < 0 ? rest + second.magnitude.signed : rest, exponent: exponent)
            }
            let (sum, overflow) =
                operation == "+" ? first.addingReportingOverflow(second) : first.subtractingReportingOverflow(second)
            return overflow ? nil : KQLDecimal(significand: sum, exponent: exponent)
        case "*":
            let (product, overflow) = left.significand.multipliedReportingOverflow(by: right.significand)
            let (exponent, exponentOverflow) = left.exponent.addingReportingOverflow(right.exponent)
            return overflow || exponentOverflow ? nil : KQLDecimal(significand: product, exponent: exponent)
        default: return right.significand == 0 ? nil : KQLDecimal(left.real / right.real)?.normalized
        }
    }
}

extension UInt128 {
    /// The number with a sign; the largest signed number where it does not fit.
    fileprivate var signed: Int128 { Int128(clamping: self) }
}
