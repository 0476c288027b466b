import Entities
import Lookup
import Mustache

/// The text of a lookup with its entities marked; of a long text only what stands around them.
struct PastedText: Sendable {
    /// A part of the text.
    enum Piece: Sendable, Hashable {
        case text(String)
        /// Stands for text that is left out.
        case gap(String)
        case mention(Mention)
    }

    /// An entity in the text.
    struct Mention: Sendable, Hashable {
        /// The entity's place in the lookup.
        let entry: Int
        let kind: String
        /// As the text writes it.
        let text: String
    }

    /// How many entities are marked, in words.
    let count: String
    let pieces: [Piece]
    /// What is left out; nil when nothing is.
    let note: String?

    /// Longer texts, in bytes, are not shown whole.
    private static let wholeText = 16_384
    /// Bytes shown on either side of an entity of a long text.
    private static let surroundings = 120
    /// Entities that are marked in a long text.
    private static let mentions = 200

    init(_ text: String, _ model: PlanModel) {
        let entries = Dictionary(model.items.enumerated().map { ($0.element.entity, $0.offset) }) { first, _ in first }
        let isWhole = text.utf8.count <= Self.wholeText
        let marked = isWhole ? model.mentions[...] : model.mentions.prefix(Self.mentions)
        var writer = PieceWriter(text, isWhole: isWhole, surroundings: Self.surroundings)
        for mention in marked {
            guard let entry = entries[mention.entity], let range = mention.range else { continue }
            writer.mark(range, entry: entry, kind: mention.entity.kind.rawValue)
        }
        pieces = writer.finished()
        count = model.mentions.count == 1 ? "1 entity" : "\(model.mentions.count) entities"
        let left = model.mentions.count - marked.count
        let rest = left > 0 ? " \(left) more entities are not marked here; each has its card." : ""
        note = isWhole ? nil : "The text is long: only what stands around entities is shown." + rest
    }
}

extension PastedText.Piece: MustacheParent {
    func child(named name: String) -> Any? {
        switch (self, name) {
        case (.text(let text), "text"): text
        case (.gap(let words), "gap"): words
        case (.mention(let mention), "mention"): mention
        default: nil
        }
    }
}

/// Cuts a text into pieces from front to back.
private struct PieceWriter {
    let text: String.UTF8View
    let isWhole: Bool
    let surroundings: Int
    private var pieces: [PastedText.Piece] = []
    private var position: String.Index
    private var offset = 0

    init(_ text: String, isWhole: Bool, surroundings: Int) {
        self.text = text.utf8
        self.isWhole = isWhole
        self.surroundings = surroundings
        position = text.startIndex
    }

    /// Adds what stands before a mention, and the mention; one that overlaps the one before, or is outside, is left out.
    mutating func mark(_ range: Range<Int>, entry: Int, kind: String) {
        guard range.lowerBound >= offset, range.upperBound <= text.count else { return }
        let start = text.index(position, offsetBy: range.lowerBound - offset)
        let end = text.index(start, offsetBy: range.count)
        add(from: position, to: start, isLast: false)
        let written = String(decoding: text[start..<end], as: UTF8.self)
        pieces.append(.mention(.init(entry: entry, kind: kind, text: written)))
        (position, offset) = (end, range.upperBound)
    }

    mutating func finished() -> [PastedText.Piece] {
        add(from: position, to: text.endIndex, isLast: true)
        return pieces
    }

    /// Adds a stretch without mentions, with a gap in it when it is long.
    private mutating func add(from start: String.Index, to end: String.Index, isLast: Bool) {
        let length = text.distance(from: start, to: end)
        let head = pieces.isEmpty ? 0 : surroundings
        let tail = isLast ? 0 : surroundings
        guard !isWhole, length > head + tail + surroundings else { return append(text[start..<end]) }
        let headEnd = boundary(text.index(start, offsetBy: head))
        let tailStart = boundary(text.index(end, offsetBy: -tail))
        append(text[start..<headEnd])
        let left = text.distance(from: headEnd, to: tailStart)
        pieces.append(.gap(" … \(ByteText.grouped(Int64(left))) bytes left out … "))
        append(text[tailStart..<end])
    }

    private mutating func append(_ slice: Substring.UTF8View) {
        guard !slice.isEmpty else { return }
        pieces.append(.text(String(decoding: slice, as: UTF8.self)))
    }

    /// The place itself, or the nearest one before it at which a character of the text begins.
    private func boundary(_ index: String.Index) -> String.Index {
        var index = index
        while index > text.startIndex, index < text.endIndex, text[index] & 0xC0 == 0x80 {
            text.formIndex(before: &index)
        }
        return index
    }
}
