/// Reads an ISO 8601 date, with or without a time of day and a zone.
struct CivilReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The instant that the whole text names, in ticks; nil when it is not of the form.
    mutating func instant() -> Int64? {
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
            var ticks = CivilTime.ticks(year: year, month: month, day: day)
        else { return nil }
        if take("T") || take(" ") {
            guard let time = timeOfDay() else { return nil }
            ticks += time
        }
        guard let offset = zone(), index == bytes.count else { return nil }
        return ticks - offset
    }

    private mutating func timeOfDay() -> Int64? {
        guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60 else { return nil }
        var seconds = 0
        if take(":") {
            guard let value = number(2), value < 60 else { return nil }
            seconds = value
        }
        var ticks = Int64(hour * 3_600 + minute * 60 + seconds) * WireTime.ticksPerSecond
        if take(".") {
            guard let fraction = fraction() else { return nil }
            ticks += fraction
        }
        return ticks
    }

    private mutating func fraction() -> Int64? {
        var value: Int64 = 0
        var digits = 0
        while let digit = digit() {
            if digits < 7 { value = value * 10 + Int64(digit) }
            digits += 1
        }
        guard digits > 0 else { return nil }
        for _ in min(digits, 7)..<7 { value *= 10 }
        return value
    }

    private mutating func zone() -> Int64? {
        if index == bytes.count || take("Z") || take("z") { return 0 }
        let sign: Int64 = take("+") ? 1 : -1
        guard sign == 1 || take("-"), let hours = number(2), take(":"), let minutes = number(2) else { return nil }
        return sign * Int64(hours * 3_600 + minutes * 60) * WireTime.ticksPerSecond
    }

    private mutating func number(_ digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    private mutating func digit() -> Int? {
        guard index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
        defer { index += 1 }
        return Int(bytes[index] - UInt8(ascii: "0"))
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }
}
