import KQL

/// Gives equal combinations of values the same number, counted from 0 in the order of their first rows.
struct KeyNumbering {
    private var columns: [ColumnNumbering]
    /// One per column after the first: joins the number so far with the number in the column.
    private var pairs: [PairNumbering]
    /// True when there is one set of rows, so that all numbers of a column are known before they are joined.
    private let isSingle: Bool
    private(set) var count = 0

    /// - Parameters:
    ///   - width: How many columns a key has; 0 gives every row the number 0.
    ///   - isSingle: True to number one set of rows only.
    init(width: Int, isSingle: Bool = false) {
        columns = Array(repeating: ColumnNumbering(), count: width)
        pairs = Array(repeating: PairNumbering(), count: max(0, width - 1))
        self.isSingle = isSingle
    }

    mutating func numbers(of keys: [Column], rows: Int, budget: RunBudget) throws(EngineError) -> [UInt32] {
        guard let first = keys.first else {
            if rows > 0 { count = 1 }
            return Array(repeating: 0, count: rows)
        }
        var numbers = try columns[0].numbers(of: first, budget: budget)
        count = Int(columns[0].count)
        for index in keys.indices.dropFirst() {
            let others = try columns[index].numbers(of: keys[index], budget: budget)
            if isSingle {
                pairs[index - 1] = PairNumbering(
                    firstCount: count,
                    secondCount: Int(columns[index].count),
                    lookups: rows
                )
            }
            for row in numbers.indices {
                try budget.check(row: row)
                numbers[row] = pairs[index - 1].number(numbers[row], others[row])
            }
            count = pairs[index - 1].count
        }
        return numbers
    }
}

/// The groups of a set of rows.
struct Grouping {
    /// Group of each row.
    let numbers: [UInt32]
    let count: Int
    /// First row of each group.
    let firstRows: [Int32]

    /// Groups rows by the values of some columns; without columns all rows are one group.
    init(_ keys: [Column], count rows: Int, budget: RunBudget) throws(EngineError) {
        var numbering = KeyNumbering(width: keys.count, isSingle: true)
        numbers = try numbering.numbers(of: keys, rows: rows, budget: budget)
        count = numbering.count
        var first: [Int32] = []
        first.reserveCapacity(numbering.count)
        for (row, number) in numbers.enumerated() where Int(number) == first.count {
            first.append(Int32(truncatingIfNeeded: row))
        }
        firstRows = first
    }

    /// Groups that are known already; some of the `count` groups may have no row.
    init(numbers: [UInt32], count: Int) {
        self.numbers = numbers
        self.count = count
        firstRows = []
    }

    /// The chosen rows of the same groups.
    func selecting(_ rows: [Int32]) -> Grouping {
        Grouping(numbers: rows.map { numbers[Int($0)] }, count: count)
    }
}
