/// The order of texts by their bytes, found eight bytes at a time.
struct TextOrder {
    /// Smaller groups are compared text by text.
    private static let smallGroup = 24

    /// Texts with the same first `depth` bytes, side by side.
    private struct Group {
        let places: Range<Int>
        let depth: Int
    }

    private let pool: StringPool
    private let texts: [Int]
    private var order: [RadixSort.Entry]
    private var ranks: [UInt64]
    private var groups: [Group]

    /// A number for each of the texts: less for a text that stands before another, the same for equal ones.
    ///
    /// - Parameters:
    ///   - texts: Entries of the pool.
    ///   - pool: Where the texts lie.
    ///   - budget: What is asked for more time.
    /// - Returns: Numbers in the order of `texts`.
    /// - Throws: `cancelled`, `timedOut`.
    static func ranks(of texts: [Int], in pool: StringPool, budget: RunBudget) throws(EngineError) -> [UInt64] {
        var order = TextOrder(texts, pool)
        while let group = order.groups.popLast() { try order.settle(group, budget: budget) }
        return order.ranks
    }

    private init(_ texts: [Int], _ pool: StringPool) {
        self.pool = pool
        self.texts = texts
        order = texts.indices.map { RadixSort.Entry(key: 0, item: Int32(truncatingIfNeeded: $0)) }
        ranks = Array(repeating: 0, count: texts.count)
        groups = [Group(places: texts.indices, depth: 0)]
    }

    /// Orders a group by its next eight bytes; what is still alike becomes a group of its own.
    private mutating func settle(_ group: Group, budget: RunBudget) throws(EngineError) {
        if group.places.count <= Self.smallGroup { return settleSmall(group) }
        try budget.check()
        var entries = Array(order[group.places])
        for place in entries.indices { entries[place].key = chunk(entries[place].item, group.depth) }
        try RadixSort.sort(&entries, budget: budget)
        order.replaceSubrange(group.places, with: entries)
        var start = group.places.lowerBound
        while start < group.places.upperBound {
            let end = endOfRun(start, group.places.upperBound) { $0.key }
            if end - start > 1 {
                settleEnds(Group(places: start..<end, depth: group.depth))
            } else {
                ranks[Int(order[start].item)] = UInt64(start)
            }
            start = end
        }
    }

    /// Of texts with the same next eight bytes those that end there stand first, the shorter before the longer.
    private mutating func settleEnds(_ group: Group) {
        let depth = group.depth
        var entries = Array(order[group.places])
        for place in entries.indices { entries[place].key = UInt64(min(rest(entries[place].item, depth), 9)) }
        entries.sort { ($0.key, $0.item) < ($1.key, $1.item) }
        order.replaceSubrange(group.places, with: entries)
        var start = group.places.lowerBound
        while start < group.places.upperBound {
            let end = endOfRun(start, group.places.upperBound) { $0.key }
            if order[start].key == 9, end - start > 1 {
                groups.append(Group(places: start..<end, depth: depth + 8))
            } else {
                for place in start..<end { ranks[Int(order[place].item)] = UInt64(start) }
            }
            start = end
        }
    }

    private mutating func settleSmall(_ group: Group) {
        let compare = { [pool, texts] (left: RadixSort.Entry, right: RadixSort.Entry) in
            pool.compare(texts[Int(left.item)], texts[Int(right.item)])
        }
        let entries = order[group.places].sorted { compare($0, $1) < 0 }
        var rank = group.places.lowerBound
        for (place, entry) in entries.enumerated() {
            if place > 0, compare(entries[place - 1], entry) != 0 { rank = group.places.lowerBound + place }
            ranks[Int(entry.item)] = UInt64(rank)
        }
    }

    private func endOfRun(_ start: Int, _ limit: Int, _ key: (RadixSort.Entry) -> UInt64) -> Int {
        let first = key(order[start])
        var end = start + 1
        while end < limit, key(order[end]) == first { end += 1 }
        return end
    }

    /// Bytes of a text behind the first `depth`.
    private func rest(_ item: Int32, _ depth: Int) -> Int { pool.range(texts[Int(item)]).count - depth }

    /// The next bytes of a text as a number in their order; zeros where it has ended.
    private func chunk(_ item: Int32, _ depth: Int) -> UInt64 {
        let range = pool.range(texts[Int(item)])
        return pool.bytes.span.prefix(range.lowerBound + depth, end: range.upperBound)
    }
}

extension StringPool {
    /// Compares two entries by their bytes.
    func compare(_ left: Int, _ right: Int) -> Int {
        let (first, second) = (range(left), range(right))
        let shared = min(first.count, second.count)
        var offset = 0
        while offset + 8 <= shared {
            let one = bytes.span.word(at: first.lowerBound + offset)
            let other = bytes.span.word(at: second.lowerBound + offset)
            if one != other { return one.byteSwapped < other.byteSwapped ? -1 : 1 }
            offset += 8
        }
        while offset < shared {
            let (one, other) = (bytes[first.lowerBound + offset], bytes[second.lowerBound + offset])
            if one != other { return one < other ? -1 : 1 }
            offset += 1
        }
        return first.count - second.count
    }
}

extension Span<UInt8> {
    /// Up to eight bytes from `start` on, the first in the highest bits, filled up with zeros.
    func prefix(_ start: Int, end: Int) -> UInt64 {
        if start + 8 <= end { return word(at: start).byteSwapped }
        var prefix: UInt64 = 0
        for place in start..<start + 8 { prefix = prefix << 8 | (place < end ? UInt64(self[place]) : 0) }
        return prefix
    }
}
