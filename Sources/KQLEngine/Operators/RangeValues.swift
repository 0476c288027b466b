import KQL

/// An arithmetic progression, for the operator and the function called `range`.
enum RangeValues {
    /// Null bounds, or a step that leads away from the end.
    case empty
    case whole(first: Int64, step: Int64, count: Int, type: KQLType)
    case real(first: Double, step: Double, count: Int)

    /// Most elements that a range may have.
    private static let maxCount = 20_000_000

    /// - Throws: `invalidArgument` for a step of 0, `tooManyRows`, `tooManyBytes`.
    init(
        from: KQLValue,
        to: KQLValue,
        step: KQLValue,
        limit: Int = .max,
        budget: RunBudget
    ) throws(EngineError) {
        self = .empty
        if from.isNull || to.isNull || step.isNull { return }
        let isReal = [from, to, step].contains { $0.type == .real || $0.type == .decimal }
        self = isReal ? try Self.real(from, to, step, limit) : try Self.whole(from, to, step, limit)
        try budget.spend(rows: count, bytesPerRow: 16)
    }

    var count: Int {
        switch self {
        case .empty: 0
        case .whole(_, _, let count, _), .real(_, _, let count): count
        }
    }

    /// Each element as a value.
    var values: [KQLValue] {
        (0..<count).map { place in
            switch self {
            case .empty: .null(.long)
            case .real(let first, let step, _): .real(first + Double(place) * step)
            case .whole(let first, let step, _, let type):
                switch type {
                case .datetime: .datetime(first &+ Int64(place) &* step)
                case .timespan: .timespan(first &+ Int64(place) &* step)
                default: .long(first &+ Int64(place) &* step)
                }
            }
        }
    }

    /// The elements as a column of the given type.
    func column(_ type: KQLType) -> Column {
        if case .whole(let first, let step, let count, type) = self {
            let numbers = (0..<Int64(count)).map { first &+ $0 &* step }
            return Column(type: type, count: count, storage: .integers(numbers))
        }
        var builder = ColumnBuilder(type: type)
        builder.reserve(count)
        for value in values { builder.append(value) }
        return builder.build()
    }

    private static func real(
        _ from: KQLValue,
        _ to: KQLValue,
        _ step: KQLValue,
        _ limit: Int
    ) throws(EngineError) -> RangeValues {
        guard let first = ValueConversion.real(from), let last = ValueConversion.real(to),
            let width = ValueConversion.real(step), width != 0, width.isFinite, first.isFinite, last.isFinite
        else { throw EngineError(.invalidArgument, "A range needs finite bounds and a step that is not 0.") }
        let steps = min(((last - first) / width).rounded(.down), Double(limit) - 1)
        guard steps >= 0, limit > 0 else { return .empty }
        guard steps < Double(maxCount) else { throw tooLong }
        return .real(first: first, step: width, count: Int(steps) + 1)
    }

    private static func whole(
        _ from: KQLValue,
        _ to: KQLValue,
        _ step: KQLValue,
        _ limit: Int
    ) throws(EngineError) -> RangeValues {
        guard let first = Comparison.integer(from), let last = Comparison.integer(to),
            let width = Comparison.integer(step), width != 0
        else { throw EngineError(.invalidArgument, "A range needs numbers or times and a step that is not 0.") }
        guard width > 0 ? first <= last : first >= last, limit > 0 else { return .empty }
        let steps = min((Int128(last) - Int128(first)) / Int128(width), Int128(limit - 1))
        guard steps < Int128(maxCount) else { throw tooLong }
        let type = [KQLType.datetime, .timespan].contains(from.type) ? from.type : .long
        return .whole(first: first, step: width, count: Int(steps) + 1, type: type)
    }

    private static let tooLong = EngineError(.tooManyRows, "The range has more than \(maxCount) values.")
}
