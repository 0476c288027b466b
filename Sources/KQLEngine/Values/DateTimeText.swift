/// Text of `datetime` values.
enum DateTimeText {
    /// `2026-11-22T10:00:00.0000000Z`: what `tostring()` gives.
    static func iso(_ ticks: Int64) -> String {
        let date = CivilDate(ticks: ticks)
        var text: [UInt8] = []
        text.reserveCapacity(28)
        append(date.year, width: 4, to: &text)
        text.append(UInt8(ascii: "-"))
        append(date.month, width: 2, to: &text)
        text.append(UInt8(ascii: "-"))
        append(date.day, width: 2, to: &text)
        text.append(UInt8(ascii: "T"))
        append(date.hour, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(date.minute, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(date.second, width: 2, to: &text)
        text.append(UInt8(ascii: "."))
        append(date.fraction, width: 7, to: &text)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends a number with leading zeros up to `width` digits.
    static func append(_ number: Int, width: Int, to text: inout [UInt8]) {
        let digits = Array(String(number).utf8)
        for _ in 0..<max(0, width - digits.count) { text.append(UInt8(ascii: "0")) }
        text.append(contentsOf: digits)
    }
}
