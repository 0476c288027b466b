import KQL

/// `format_datetime()` and `format_timespan()`.
enum DateFormat {
    static let table: [String: ScalarBody] = [
        "format_datetime": { arguments in
            .string(arguments.datetime(0).map { text($0, arguments.text(1), isSpan: false) } ?? "")
        },
        "format_timespan": { arguments in
            .string(arguments.timespan(0).map { text($0, arguments.text(1), isSpan: true) } ?? "")
        },
    ]

    /// Replaces each run of a format letter; other characters stay.
    private static func text(_ ticks: Int64, _ format: String, isSpan: Bool) -> String {
        let letters = Array(format.utf8)
        var text: [UInt8] = []
        let magnitude = isSpan ? Int64(clamping: ticks.magnitude) : ticks
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            var end = index
            while end < letters.count, letters[end] == letter { end += 1 }
            let width = end - index
            if let number = isSpan ? spanPart(magnitude, letter, width) : datePart(magnitude, letter, width) {
                DateTimeText.append(number, width: width, to: &text)
            } else if letter == UInt8(ascii: "f") || letter == UInt8(ascii: "F") {
                appendFraction(
                    Int(magnitude % Ticks.perSecond),
                    width,
                    trimming: letter == UInt8(ascii: "F"),
                    to: &text
                )
            } else if letter == UInt8(ascii: "t"), !isSpan {
                text.append(contentsOf: (CivilDate(ticks: magnitude).hour < 12 ? "AM" : "PM").utf8)
            } else {
                text.append(contentsOf: letters[index..<end])
            }
            index = end
        }
        return (isSpan && ticks < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
    }

    private static func datePart(_ ticks: Int64, _ letter: UInt8, _ width: Int) -> Int? {
        let date = CivilDate(ticks: ticks)
        switch Unicode.Scalar(letter) {
        case "y": return width <= 2 ? date.year % 100 : date.year
        case "M": return date.month
        case "d": return date.day
        case "H": return date.hour
        case "h": return date.hour % 12 == 0 ? 12 : date.hour % 12
        case "m": return date.minute
        case "s": return date.second
        default: return nil
        }
    }

    private static func spanPart(_ ticks: Int64, _ letter: UInt8, _ width: Int) -> Int? {
        switch Unicode.Scalar(letter) {
        case "d": Int(ticks / Ticks.perDay)
        case "H", "h": Int(ticks / Ticks.perHour % 24)
        case "m": Int(ticks / Ticks.perMinute % 60)
        case "s": Int(ticks / Ticks.perSecond % 60)
        default: nil
        }
    }

    /// The first digits of the fraction; `F` leaves trailing zeros out.
    private static func appendFraction(_ fraction: Int, _ width: Int, trimming: Bool, to text: inout [UInt8]) {
        var digits: [UInt8] = []
        DateTimeText.append(fraction, width: 7, to: &digits)
        var shown = digits.prefix(width)
        if trimming {
            while shown.last == UInt8(ascii: "0") { shown.removeLast() }
        }
        text.append(contentsOf: shown)
    }
}
