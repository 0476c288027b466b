import KQL

/// The axis of `make-series`: which step each row belongs to.
struct SeriesAxis {
    /// Most steps of one series, as in Kusto.
    private static let maxSteps = 1_048_576

    private let type: KQLType
    /// Number of the step of each row, counted from the origin; nil for rows without a place.
    private let steps: [Int?]
    private let origin: KQLValue
    private let width: KQLValue
    /// First step and the step behind the last one, where the query names them.
    private let first: Int?
    private let end: Int?

    /// - Throws: `invalidArgument` for a width that is not positive.
    init(_ series: BoundSeries, values: Column, run: QueryRun) throws(EngineError) {
        let width = try run.value(series.step).unwrapped
        let from = try series.from.map { (bound) throws(EngineError) in try run.value(bound).unwrapped }
        let to = try series.to.map { (bound) throws(EngineError) in try run.value(bound).unwrapped }
        let isReal = [values.type, width.type].contains { $0 == .real || $0 == .decimal }
        type = isReal ? .real : values.type
        let zero: KQLValue = isReal ? .real(0) : .long(0)
        let start = series.isRange ? zero : from ?? zero
        guard let size = ValueConversion.real(width), size > 0, size.isFinite else {
            throw EngineError(.invalidArgument, "The step of make-series must be greater than 0.")
        }
        let place = { (value: KQLValue) -> Int? in
            Self.step(of: value.unwrapped, from: start, width: width, isReal: isReal)
        }
        origin = start
        self.width = width
        first = from.flatMap(place)
        end = to.flatMap { bound in
            guard let step = place(bound) else { return nil }
            if series.isRange { return step + 1 }
            let isBorder = Self.value(step, from: start, width: width, isReal: isReal).map {
                isReal
                    ? ValueConversion.real(KQLValue($0).unwrapped) == ValueConversion.real(bound)
                    : Comparison.integer(KQLValue($0).unwrapped) == Comparison.integer(bound)
            }
            return isBorder == true ? step : step + 1
        }
        var steps: [Int?] = []
        steps.reserveCapacity(values.count)
        for row in 0..<values.count {
            try run.budget.check(row: row)
            steps.append(values.isNull(row) ? nil : place(values.value(row)))
        }
        self.steps = steps
    }

    /// True for a row that belongs to a step of a series.
    func isInside(_ row: Int) -> Bool {
        guard let step = steps[row] else { return false }
        return step >= first ?? .min && step < end ?? .max
    }

    /// The value at which a step begins.
    func value(_ step: Int) -> KQLDynamic {
        guard let value = Self.value(step, from: origin, width: width, isReal: type == .real) else { return .null }
        switch (type, value) {
        case (.datetime, .long(let ticks)): return .datetime(ticks)
        case (.timespan, .long(let ticks)): return .timespan(ticks)
        default: return value
        }
    }

    /// Places the cells of all series.
    ///
    /// - Throws: `tooManyRows` for a series that is too long, and what a budget throws.
    func layout(of rows: [Int32], _ groups: Grouping, budget: RunBudget) throws(EngineError) -> SeriesLayout {
        var least = [Int](repeating: .max, count: groups.count)
        var greatest = [Int](repeating: .min, count: groups.count)
        for (index, row) in rows.enumerated() {
            guard let step = steps[Int(row)] else { continue }
            let group = Int(groups.numbers[index])
            least[group] = min(least[group], step)
            greatest[group] = max(greatest[group], step)
        }
        var layout = SeriesLayout()
        for group in 0..<groups.count {
            let begin = first ?? least[group]
            let (stop, overflow) = greatest[group].addingReportingOverflow(1)
            let finish = max(end ?? (overflow ? begin : stop), begin)
            guard finish &- begin <= Self.maxSteps, finish &- begin >= 0 else {
                throw EngineError(.tooManyRows, "A series has more than \(Self.maxSteps) steps; take a larger step.")
            }
            try budget.spend(rows: layout.count + finish - begin, bytesPerRow: 0)
            try budget.spend(bytes: (finish - begin) * 24)
            if begin < finish { layout.steps.append(contentsOf: begin..<finish) }
            layout.starts.append(layout.steps.count)
        }
        layout.isFilled = Array(repeating: false, count: layout.count)
        for (index, row) in rows.enumerated() {
            let group = Int(groups.numbers[index])
            let cell = layout.starts[group] + (steps[Int(row)] ?? 0) - (first ?? least[group])
            layout.cells.append(UInt32(truncatingIfNeeded: cell))
            layout.isFilled[cell] = true
        }
        return layout
    }

    private static func step(of value: KQLValue, from origin: KQLValue, width: KQLValue, isReal: Bool) -> Int? {
        if isReal {
            guard let number = ValueConversion.real(value), let start = ValueConversion.real(origin),
                let size = ValueConversion.real(width)
            else { return nil }
            return Int(exactly: ((number - start) / size).rounded(.down))
        }
        guard let number = Comparison.integer(value), let start = Comparison.integer(origin),
            let size = Comparison.integer(width), size > 0
        else { return nil }
        let (distance, overflow) = number.subtractingReportingOverflow(start)
        return overflow ? nil : Int(distance.flooredQuotient(size))
    }

    private static func value(_ step: Int, from origin: KQLValue, width: KQLValue, isReal: Bool) -> KQLDynamic? {
        if isReal {
            guard let start = ValueConversion.real(origin), let size = ValueConversion.real(width) else { return nil }
            return .real(start + Double(step) * size)
        }
        guard let start = Comparison.integer(origin), let size = Comparison.integer(width) else { return nil }
        let (distance, overflow) = Int64(step).multipliedReportingOverflow(by: size)
        let (sum, isTooLarge) = start.addingReportingOverflow(distance)
        return overflow || isTooLarge ? nil : .long(sum)
    }
}
