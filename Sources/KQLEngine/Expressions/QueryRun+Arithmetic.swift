import KQL

extension QueryRun {
    /// `+ - * / %` of two columns.
    func arithmetic(
        _ name: String,
        _ left: Column,
        _ right: Column,
        _ type: KQLType,
        count: Int
    ) throws(EngineError) -> Column {
        if let fast = try longArithmetic(name, left, right, type, count: count) { return fast }
        if let fast = try realArithmetic(name, left, right, type, count: count) { return fast }
        guard let symbol = name.first else { return Column(missing: type, count: count) }
        return try rowByRow([left, right], type: type, count: count) { (arguments) throws(EngineError) in
            Arithmetic.apply(symbol, arguments[0].unwrapped, arguments[1].unwrapped)
        }
    }

    /// Sums, differences and products of longs without nulls; they wrap around as Kusto's do.
    private func longArithmetic(
        _ name: String,
        _ left: Column,
        _ right: Column,
        _ type: KQLType,
        count: Int
    ) throws(EngineError) -> Column? {
        guard type == .long, left.type == .long, right.type == .long, left.nulls == nil, right.nulls == nil,
            case .integers(let first) = left.storage
        else { return nil }
        let second: [Int64]
        switch right.storage {
        case .integers(let numbers): second = numbers
        case .repeated(.long(let number)): second = Array(repeating: number, count: count)
        default: return nil
        }
        try budget.spend(rows: count)
        switch name {
        case "+": return Column(first.indices.map { first[$0] &+ second[$0] })
        case "-": return Column(first.indices.map { first[$0] &- second[$0] })
        case "*": return Column(first.indices.map { first[$0] &* second[$0] })
        default: return nil
        }
    }

    private func realArithmetic(
        _ name: String,
        _ left: Column,
        _ right: Column,
        _ type: KQLType,
        count: Int
    ) throws(EngineError) -> Column? {
        guard type == .real, left.type == .real, right.type == .real, left.nulls == nil, right.nulls == nil,
            case .reals(let first) = left.storage
        else { return nil }
        let second: [Double]
        switch right.storage {
        case .reals(let numbers): second = numbers
        case .repeated(.real(let number)): second = Array(repeating: number, count: count)
        default: return nil
        }
        try budget.spend(rows: count)
        let results: [Double]
        switch name {
        case "+": results = first.indices.map { first[$0] + second[$0] }
        case "-": results = first.indices.map { first[$0] - second[$0] }
        case "*": results = first.indices.map { first[$0] * second[$0] }
        case "/": results = first.indices.map { first[$0] / second[$0] }
        default: return nil
        }
        return Column(type: .real, count: count, storage: .reals(results))
    }
}
