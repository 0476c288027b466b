import KQL

extension QueryRun {
    /// `== != < <= > >=` of two columns.
    func comparison(_ name: String, _ left: Column, _ right: Column, count: Int) throws(EngineError) -> Column {
        if name == "==" || name == "!=", left.type == .string, right.type == .string,
            let stringOperator = StringOperator(name)
        {
            return try stringTest(stringOperator, left, right, count: count)
        }
        if let fast = try integerComparison(name, left, right, count: count) { return fast }
        return try rowByRow([left, right], type: .bool, count: count) { (arguments) throws(EngineError) in
            Comparison.apply(name, arguments[0], arguments[1])
        }
    }

    /// `between` and `!between`, both ends counted in; a timespan as upper end of datetimes counts from the lower end.
    func between(_ name: String, _ columns: [Column], count: Int) throws(EngineError) -> Column? {
        guard columns.count == 3 else { return nil }
        var upper = columns[2]
        if upper.type == .timespan, columns[1].type == .datetime {
            upper = try arithmetic("+", columns[1], upper, .datetime, count: count)
        }
        let above = try comparison(">=", columns[0], columns[1], count: count)
        let below = try comparison("<=", columns[0], upper, count: count)
        let isNegated = name.hasPrefix("!")
        return try rowByRow([above, below], type: .bool, count: count) { (arguments) throws(EngineError) in
            guard let first = arguments.bool(0), let second = arguments.bool(1) else { return .null(.bool) }
            return .bool((first && second) != isNegated)
        }
    }

    /// Columns of whole numbers or times of one type, without nulls, against each other or a constant.
    private func integerComparison(
        _ name: String,
        _ left: Column,
        _ right: Column,
        count: Int
    ) throws(EngineError) -> Column? {
        guard left.type == right.type, left.nulls == nil, right.nulls == nil,
            case .integers(let numbers) = left.storage
        else { return nil }
        try budget.spend(rows: count, bytesPerRow: 1)
        if case .integers(let others) = right.storage {
            return Column(numbers.indices.map { Comparison.holds(name, numbers[$0], others[$0]) })
        }
        guard let constant = right.constant, let other = Comparison.integer(constant) else { return nil }
        switch name {
        case "==": return Column(numbers.map { $0 == other })
        case "!=": return Column(numbers.map { $0 != other })
        case "<": return Column(numbers.map { $0 < other })
        case "<=": return Column(numbers.map { $0 <= other })
        case ">": return Column(numbers.map { $0 > other })
        default: return Column(numbers.map { $0 >= other })
        }
    }
}

/// Comparison of single values.
enum Comparison {
    /// Two nulls give null; a null equals nothing else, and is neither less nor greater than anything.
    static func apply(_ name: String, _ left: KQLValue, _ right: KQLValue) -> KQLValue {
        switch name {
        case "==": return ValueOrder.equal(left, right).map { .bool($0) } ?? .null(.bool)
        case "!=": return ValueOrder.equal(left, right).map { .bool(!$0) } ?? .null(.bool)
        default:
            if left.isNull || right.isNull { return .null(.bool) }
            guard let order = ValueOrder.compare(left, right) else { return .bool(false) }
            return .bool(holds(name, Int64(order), 0))
        }
    }

    static func holds(_ name: String, _ left: Int64, _ right: Int64) -> Bool {
        switch name {
        case "==": left == right
        case "!=": left != right
        case "<": left < right
        case "<=": left <= right
        case ">": left > right
        default: left >= right
        }
    }

    /// The number that a column of whole numbers or times stores for a value.
    static func integer(_ value: KQLValue) -> Int64? {
        switch value {
        case .int(let number): Int64(number)
        case .long(let number), .datetime(let number), .timespan(let number): number
        default: nil
        }
    }
}
