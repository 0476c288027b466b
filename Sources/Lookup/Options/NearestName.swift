/// Finds the name that somebody who mistyped it probably meant.
struct NearestName {
    let names: [String]

    /// The nearest of the names, when few enough letters differ; case does not count.
    func nearest(to text: String) -> String? {
        let wanted = Array(text.lowercased().utf8.prefix(100))
        let limit = max(2, wanted.count / 3)
        let scored = names.map { (name: $0, distance: Self.distance(wanted, Array($0.lowercased().utf8))) }
        guard let best = scored.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
        return best.name
    }

    /// The number of letters to insert, delete or replace.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
