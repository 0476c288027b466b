/// Finds the name that somebody may have meant.
enum NameDistance {
    /// The candidate with the fewest edits, at most a third of the name's length; nil when none is near.
    static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let limit = min(best?.distance ?? .max, max(1, wanted.count / 3) + 1)
            let distance = edits(wanted, Array(candidate.lowercased().utf8), under: limit)
            if distance < limit { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours; `limit` when there are at least that many.
    static func edits(_ left: [UInt8], _ right: [UInt8], under limit: Int) -> Int {
        guard abs(left.count - right.count) < limit else { return limit }
        var before: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
                var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    least = min(least, before[column - 1] + 1)
                }
                current.append(least)
            }
            if current.allSatisfy({ $0 >= limit }) { return limit }
            before = previous
            previous = current
        }
        return min(previous[right.count], limit)
    }
}
