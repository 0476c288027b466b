/// Cuts a stream of bytes into lines, however it is split, without ever holding more than the longest line.
struct LineCutter: Sendable {
    /// What ended in a piece of the stream.
    enum Cut: Sendable, Hashable {
        /// A line without its break.
        case line([UInt8])
        /// A line of more bytes than are allowed, which was thrown away.
        case tooLong
    }

    private let limit: Int
    private var rest: [UInt8] = []
    private var isTooLong = false

    /// - Parameter limit: Most bytes of a line.
    init(limit: Int) {
        self.limit = limit
    }

    /// The lines that end in the next piece; empty ones are passed over.
    mutating func add(_ piece: [UInt8]) -> [Cut] {
        var cuts: [Cut] = []
        var part = piece[...]
        while let end = part.firstIndex(of: 0x0A) {
            keep(part[..<end])
            if let cut = takeLine() { cuts.append(cut) }
            part = part[(end + 1)...]
        }
        keep(part)
        return cuts
    }

    /// What stands after the last line break, once the stream has ended.
    mutating func finish() -> [Cut] {
        takeLine().map { [$0] } ?? []
    }

    private mutating func keep(_ part: ArraySlice<UInt8>) {
        guard !isTooLong else { return }
        guard rest.count + part.count <= limit else {
            isTooLong = true
            rest = []
            return
        }
        rest += part
    }

    private mutating func takeLine() -> Cut? {
        defer {
            rest = []
            isTooLong = false
        }
        if isTooLong { return .tooLong }
        return rest.contains { $0 > 0x20 } ? .line(rest) : nil
    }
}
