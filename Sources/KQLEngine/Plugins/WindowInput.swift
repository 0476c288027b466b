import KQL

/// The rows of a plugin that counts over windows of time, by their dimensions; its operands begin with the value, the
/// time, the start and the end.
struct WindowInput {
    /// Most windows of one call.
    private static let maxWindows = 100_000

    /// Rows with the same dimensions.
    struct Part {
        let dimensions: [KQLValue]
        let rows: [(id: KQLValue, time: Int64)]
    }

    /// The given bounds, or the first and the last time of all rows.
    let start: Int64
    let end: Int64
    let parts: [Part]
    private let timeType: KQLType
    private let dimensionTypes: [KQLType]
    private let budget: RunBudget

    /// - Returns: Nil when the call has no values or no times, or no row has a time to begin with.
    init?(_ call: PluginCall, dimensionsFrom first: Int) throws(EngineError) {
        guard let ids = try call.column(0), let times = try call.column(1) else { return nil }
        var dimensions: [Column] = []
        for index in first..<max(first, call.plugin.operands.count) {
            if let dimension = try call.column(index) { dimensions.append(dimension) }
        }
        let groups =
            dimensions.isEmpty
            ? Grouping(numbers: Array(repeating: 0, count: ids.count), count: 1)
            : try Grouping(dimensions, count: ids.count, budget: call.run.budget)
        var rows = [[(id: KQLValue, time: Int64)]](repeating: [], count: groups.count)
        try call.run.budget.spend(rows: ids.count, bytesPerRow: 48)
        for row in 0..<ids.count {
            guard let time = Comparison.integer(times.value(row).unwrapped) else { continue }
            rows[Int(groups.numbers[row])].append((ids.value(row), time))
        }
        let all = rows.joined().lazy.map(\.time)
        guard let start = try call.constant(2).flatMap(Comparison.integer) ?? all.min(),
            let end = try call.constant(3).flatMap(Comparison.integer) ?? all.max()
        else { return nil }
        parts = rows.enumerated().map { group, rows in
            let row = group < groups.firstRows.count ? Int(groups.firstRows[group]) : 0
            return Part(dimensions: dimensions.map { $0.value(row) }, rows: rows)
        }
        self.start = start
        self.end = end
        timeType = times.type
        dimensionTypes = dimensions.map(\.type)
        budget = call.run.budget
    }

    /// The starts of windows from the start to the end.
    ///
    /// - Throws: `tooManyRows`.
    func starts(_ step: Int64) throws(EngineError) -> [Int64] {
        let count = (Int128(end) - Int128(start)) / Int128(step)
        guard count < Int128(Self.maxWindows) else {
            throw EngineError(.tooManyRows, "The plugin would count in more than \(Self.maxWindows) windows.")
        }
        return count < 0 ? [] : (0...Int64(count)).map { start &+ $0 &* step }
    }

    /// The values of a part in each window of a length.
    ///
    /// - Throws: `tooManyRows`, `tooManyBytes`, as there may be many windows in each of many parts.
    func windows(_ length: Int64, of part: Part) throws(EngineError) -> [(start: Int64, values: Set<KQLValue>)] {
        var windows = try starts(length).map { (start: $0, values: Set<KQLValue>()) }
        try budget.spend(rows: windows.count, bytesPerRow: 128)
        for row in part.rows where row.time >= start && row.time <= end {
            windows[Int((row.time &- start) / length)].values.insert(row.id)
        }
        return windows
    }

    /// A row of the result.
    func row(_ times: [Int64], _ part: Part, counts: [Int], rates: [Double] = []) -> [KQLValue] {
        let numbers = counts.map { KQLValue.long(Int64($0)) } + rates.map { .real($0) }
        return times.map { KQLValue(time: $0, as: timeType) } + part.dimensions + numbers
    }

    /// The result: columns of time, the dimensions, counts and rates, which the query has names for.
    func relation(_ rows: [[KQLValue]], times: Int = 1, counts: Int, rates: Int = 0) -> Relation {
        let types =
            Array(repeating: timeType, count: times) + dimensionTypes + Array(repeating: .long, count: counts)
            + Array(repeating: .real, count: rates)
        return Relation(ColumnTable(columns: types.map { KQLColumn("", $0) }, rows: rows))
    }
}

extension KQLValue {
    /// A place on a timeline of datetimes, timespans or whole numbers.
    init(time: Int64, as type: KQLType) {
        self =
            switch type {
            case .datetime: .datetime(time)
            case .timespan: .timespan(time)
            default: .long(time)
            }
    }
}

extension PluginCall {
    /// The length of a window, or another number over 0, that an operand gives.
    ///
    /// - Throws: `invalidArgument`.
    func windowLength(_ index: Int) throws(EngineError) -> Int64 {
        guard let length = try constant(index).flatMap(Comparison.integer), length > 0 else {
            throw EngineError(.invalidArgument, "\(plugin.name)() needs windows that are longer than 0.")
        }
        return length
    }
}
