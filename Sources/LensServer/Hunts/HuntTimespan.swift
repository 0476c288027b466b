/// How far back a free query looks: an ISO 8601 duration of weeks, days, hours, minutes and seconds.
struct HuntTimespan: Sendable, Hashable {
    /// What Defender keeps.
    static let longest = HuntTimespan(iso8601: "P30D", seconds: 30 * 86_400)

    /// As the service takes it.
    let iso8601: String
    /// More than 0, at most those of 30 days.
    let seconds: Int

    private init(iso8601: String, seconds: Int) {
        self.iso8601 = iso8601
        self.seconds = seconds
    }

    /// Reads `P7D`, `PT12H`, `P1DT6H30M`, `P4W`; nil for anything else, for nothing at all, and for more than 30 days.
    ///
    /// Months and years, whose length nobody knows, are not read.
    init?(_ text: String) {
        guard text.utf8.count <= 40, text.first == "P", let seconds = Self.seconds(of: text.dropFirst()) else {
            return nil
        }
        guard 1...Self.longest.seconds ~= seconds else { return nil }
        self.init(iso8601: text, seconds: seconds)
    }

    private static func seconds(of text: Substring) -> Int? {
        let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let days = sum(of: halves[0], [("W", 604_800), ("D", 86_400)]) else { return nil }
        guard halves.count == 2 else { return days }
        guard !halves[1].isEmpty else { return nil }
        return sum(of: halves[1], [("H", 3600), ("M", 60), ("S", 1)]).map { days + $0 }
    }

    /// Adds up numbers that each stand before a unit, the units in their order and each at most once.
    private static func sum(of text: Substring, _ units: [(letter: Character, seconds: Int)]) -> Int? {
        var rest = text
        var total = 0
        for unit in units {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard !digits.isEmpty, digits.endIndex < rest.endIndex, rest[digits.endIndex] == unit.letter else {
                continue
            }
            guard digits.utf8.count <= 9, let number = Int(digits) else { return nil }
            total += number * unit.seconds
            rest = rest[rest.index(after: digits.endIndex)...]
        }
        return rest.isEmpty ? total : nil
    }
}
