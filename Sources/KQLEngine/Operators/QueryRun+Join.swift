import KQL

extension QueryRun {
    /// `join` and `lookup` by hash; null keys match nothing.
    func join(
        _ left: Relation,
        _ join: BoundJoin,
        columns: [KQLColumn],
        need: Set<Int>
    ) throws(EngineError) -> Relation {
        let right = try evaluate(join.right, wanted: ColumnUse.rightInputs(of: join, need: need))
        var leftKeys: [Column] = []
        var rightKeys: [Column] = []
        for pair in join.on {
            let (first, second) = try comparable(column(pair.left, over: left), column(pair.right, over: right))
            leftKeys.append(first)
            rightKeys.append(second)
        }
        var numbering = KeyNumbering(width: join.on.count)
        let leftNumbers = try numbering.numbers(of: leftKeys, rows: left.count, budget: budget)
        let rightNumbers = try numbering.numbers(of: rightKeys, rows: right.count, budget: budget)
        let matcher = JoinMatcher(
            left: JoinSide(numbers: leftNumbers, keys: leftKeys, groupCount: numbering.count),
            right: JoinSide(numbers: rightNumbers, keys: rightKeys, groupCount: numbering.count),
            budget: budget
        )
        let pairs = try matcher.pairs(join.kind)
        try budget.spend(rows: pairs.left.count, bytesPerRow: 8 + 8 * join.output.count)
        var stored: [Column] = []
        for (index, output) in join.output.enumerated() where index < columns.count {
            guard need.contains(index) else {
                stored.append(Column(missing: columns[index].type, count: pairs.left.count))
                continue
            }
            switch output {
            case .left(let place): stored.append(try column(place, of: left).selecting(optional: pairs.left))
            case .right(let place): stored.append(try column(place, of: right).selecting(optional: pairs.right))
            }
        }
        return Relation(columns: columns, stored: stored, count: pairs.left.count)
    }

    /// Keys of different types are compared by their text where one of them is dynamic, else as the left type.
    private func comparable(_ left: Column, _ right: Column) throws(EngineError) -> (Column, Column) {
        if left.type == right.type, left.type != .dynamic { return (left, right) }
        if left.type == .dynamic || right.type == .dynamic {
            return (try converted(left, to: .string), try converted(right, to: .string))
        }
        if left.type == .real || right.type == .real {
            return (try converted(left, to: .real), try converted(right, to: .real))
        }
        return (left, try converted(right, to: left.type))
    }
}

/// The key numbers of one side of a join.
struct JoinSide {
    let numbers: [UInt32]
    /// Rows with a null in a key.
    private let nulls: NullMask?
    /// Rows of each number, one number after the other, and where each begins.
    private let bucketRows: [Int32]
    private let bucketStarts: [Int]

    init(numbers: [UInt32], keys: [Column], groupCount: Int) {
        self.numbers = numbers
        var mask: NullMask?
        for key in keys {
            for row in 0..<key.count where key.isNull(row) {
                if mask == nil { mask = NullMask(count: key.count) }
                mask?.mark(row)
            }
        }
        nulls = mask
        var starts = [Int](repeating: 0, count: groupCount + 1)
        for number in numbers { starts[Int(number) + 1] += 1 }
        for index in 0..<groupCount { starts[index + 1] += starts[index] }
        var next = starts
        var rows = [Int32](repeating: 0, count: numbers.count)
        for (row, number) in numbers.enumerated() {
            rows[next[Int(number)]] = Int32(truncatingIfNeeded: row)
            next[Int(number)] += 1
        }
        bucketRows = rows
        bucketStarts = starts
    }

    var count: Int { numbers.count }

    func isNull(_ row: Int) -> Bool { nulls?[row] ?? false }

    /// Rows whose key has this number and no null.
    func partners(_ number: UInt32) -> ArraySlice<Int32> {
        nulls == nil ? rows(number) : rows(number).filter { !isNull(Int($0)) }[...]
    }

    /// Rows whose key has this number.
    func rows(_ number: UInt32) -> ArraySlice<Int32> {
        bucketRows[bucketStarts[Int(number)]..<bucketStarts[Int(number) + 1]]
    }
}

/// Pairs the rows of two sides.
struct JoinMatcher {
    let left: JoinSide
    let right: JoinSide
    let budget: RunBudget

    typealias Pairs = (left: [Int32], right: [Int32])

    /// Rows of the left and of the right side that stand together; -1 for none.
    func pairs(_ kind: BoundJoin.Kind) throws(EngineError) -> Pairs {
        switch kind {
        case .inner: return try matched(keepLeft: false, keepRight: false, unique: false)
        case .innerunique: return try matched(keepLeft: false, keepRight: false, unique: true)
        case .leftouter: return try matched(keepLeft: true, keepRight: false, unique: false)
        case .rightouter: return try matched(keepLeft: false, keepRight: true, unique: false)
        case .fullouter: return try matched(keepLeft: true, keepRight: true, unique: false)
        case .leftsemi: return alone(left, other: right, matching: true, isLeft: true)
        case .leftanti: return alone(left, other: right, matching: false, isLeft: true)
        case .rightsemi: return alone(right, other: left, matching: true, isLeft: false)
        case .rightanti: return alone(right, other: left, matching: false, isLeft: false)
        }
    }

    private func matched(keepLeft: Bool, keepRight: Bool, unique: Bool) throws(EngineError) -> Pairs {
        var pairs: Pairs = ([], [])
        for row in 0..<left.count {
            try budget.check(row: row)
            let number = left.numbers[row]
            let partners = left.isNull(row) ? [] : right.partners(number)
            if unique, left.rows(number).first != Int32(truncatingIfNeeded: row) { continue }
            if partners.isEmpty, keepLeft {
                pairs.left.append(Int32(truncatingIfNeeded: row))
                pairs.right.append(-1)
            }
            try budget.spend(bytes: partners.count * 8)
            try budget.check(rows: pairs.left.count + partners.count)
            for partner in partners {
                pairs.left.append(Int32(truncatingIfNeeded: row))
                pairs.right.append(partner)
            }
        }
        if keepRight {
            let rest = alone(right, other: left, matching: false, isLeft: false)
            pairs.left.append(contentsOf: rest.left)
            pairs.right.append(contentsOf: rest.right)
        }
        return pairs
    }

    /// Rows of one side that have, or have not, a partner on the other.
    private func alone(_ side: JoinSide, other: JoinSide, matching: Bool, isLeft: Bool) -> Pairs {
        let rows = (0..<side.count).filter { row in
            let hasPartner = !side.isNull(row) && other.rows(side.numbers[row]).contains { !other.isNull(Int($0)) }
            return hasPartner == matching
        }.map { Int32(truncatingIfNeeded: $0) }
        let none = [Int32](repeating: -1, count: rows.count)
        return isLeft ? (rows, none) : (none, rows)
    }
}
