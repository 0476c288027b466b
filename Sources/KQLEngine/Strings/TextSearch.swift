/// Finds one text in another, with regard to case.
struct TextSearch {
    /// Texts from this length on are worth choosing rare bytes for.
    private static let longText = 512

    private let text: [UInt8]
    private let needle: Needle
    private let search: PairSearch?

    /// - Parameters:
    ///   - needle: At least one byte.
    ///   - text: What is searched.
    init(_ needle: [UInt8], in text: [UInt8]) {
        self.text = text
        self.needle = Needle(needle, ignoresCase: false)
        search = text.count >= Self.longText ? PairSearch(self.needle, in: text.span) : nil
    }

    /// The first place of the needle that begins at `start` or later and ends at `end` or before; nil when there is none.
    func next(from start: Int, to end: Int) -> Int? {
        var place = start
        let last = min(end, text.count) - needle.count
        while place <= last {
            if let search {
                guard let next = search.next(in: text.span, place..<last + 1) else { return nil }
                place = next
            }
            if needle.stands(in: text.span, at: place) { return place }
            place += 1
        }
        return nil
    }
}
