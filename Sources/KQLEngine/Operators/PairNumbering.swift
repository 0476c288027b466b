/// Numbers for distinct pairs of numbers, counted from 0 in the order in which they come.
struct PairNumbering {
    /// Largest table with a place for every pair, per row that is looked up.
    private static let placesPerRow = 16

    /// Number + 1 of each pair, first × width + second; empty where pairs are kept in `index`.
    private var table: [UInt32] = []
    private var width = 0
    private var index = IntegerIndex()
    private(set) var count = 0

    /// For pairs of any numbers.
    init() {}

    /// For pairs of numbers below known bounds; a table where it is not much larger than the number of lookups.
    init(firstCount: Int, secondCount: Int, lookups: Int) {
        let (places, overflows) = firstCount.multipliedReportingOverflow(by: secondCount)
        guard !overflows, places <= Self.placesPerRow * lookups else { return }
        width = secondCount
        table = Array(repeating: 0, count: places)
    }

    /// Bytes that the numbers take; an estimate.
    var bytes: Int { table.count * 4 + index.bytes }

    /// Number of the pair; ``count`` before the call when it is new.
    mutating func number(_ first: UInt32, _ second: UInt32) -> UInt32 {
        guard width > 0 else {
            let key = UInt64(first) << 32 | UInt64(second)
            let number = index.insert(key, next: UInt32(truncatingIfNeeded: index.count))
            count = index.count
            return number
        }
        let place = Int(first) * width + Int(second)
        if table[place] == 0 {
            count += 1
            table[place] = UInt32(truncatingIfNeeded: count)
        }
        return table[place] - 1
    }
}
