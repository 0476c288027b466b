/// Text of `timespan` values: `d.hh:mm:ss.fffffff`, days and fraction only when there are any.
enum TimespanText {
    static func text(_ ticks: Int64) -> String {
        let magnitude = ticks.magnitude
        let perDay = UInt64(Ticks.perDay)
        let perSecond = UInt64(Ticks.perSecond)
        var text: [UInt8] = ticks < 0 ? [UInt8(ascii: "-")] : []
        if magnitude >= perDay {
            text.append(contentsOf: String(magnitude / perDay).utf8)
            text.append(UInt8(ascii: "."))
        }
        let seconds = Int(magnitude % perDay / perSecond)
        DateTimeText.append(seconds / 3600, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        DateTimeText.append(seconds / 60 % 60, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        DateTimeText.append(seconds % 60, width: 2, to: &text)
        let fraction = Int(magnitude % perSecond)
        if fraction > 0 {
            text.append(UInt8(ascii: "."))
            DateTimeText.append(fraction, width: 7, to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
