import KQL

/// Functions of a row's place among the others, and those that give each row a value of its own.
enum WindowFunctions {
    static let table: [String: WindowBody] = [
        "row_number": rowNumber,
        "row_cumsum": cumulativeSum,
        "row_rank_dense": { (columns, count, run) throws(EngineError) in rank(columns, count, isDense: true) },
        "row_rank_min": { (columns, count, run) throws(EngineError) in rank(columns, count, isDense: false) },
        "row_window_session": session,
        "prev": { (columns, count, run) throws(EngineError) in try neighbour(columns, count, run, sign: -1) },
        "next": { (columns, count, run) throws(EngineError) in try neighbour(columns, count, run, sign: 1) },
        "rand": random,
        "new_guid": newGuid,
    ]

    private static func isTrue(_ columns: [Column], _ index: Int, _ row: Int) -> Bool {
        index < columns.count && columns[index].value(row).unwrapped == .bool(true)
    }

    private static func integer(_ columns: [Column], _ index: Int, default fallback: Int64) -> Int64 {
        guard index < columns.count, columns[index].count > 0 else { return fallback }
        return ValueConversion.long(columns[index].value(0).unwrapped) ?? fallback
    }

    /// `row_number([start [, restart]])`.
    private static func rowNumber(_ columns: [Column], _ count: Int, _ run: QueryRun) throws(EngineError) -> Column {
        let start = integer(columns, 0, default: 1)
        var next = start
        return Column(
            (0..<count).map { row in
                if isTrue(columns, 1, row) { next = start }
                defer { next &+= 1 }
                return next
            }
        )
    }

    /// `row_cumsum(term [, restart])`; a null term leaves the sum as it is.
    private static func cumulativeSum(_ columns: [Column], _ count: Int, _ run: QueryRun) throws(EngineError) -> Column
    {
        guard let terms = columns.first else { return Column(missing: .long, count: count) }
        var builder = ColumnBuilder(type: terms.type == .dynamic ? .real : terms.type)
        var sum: KQLValue?
        for row in 0..<count {
            if isTrue(columns, 1, row) { sum = nil }
            let term = terms.value(row).unwrapped
            if !term.isNull { sum = sum.map { Arithmetic.apply("+", $0, term) } ?? term }
            builder.append(sum ?? .null(builder.type))
        }
        return builder.build()
    }

    /// `row_rank_dense(term [, restart])` and `row_rank_min(…)`, from 1.
    private static func rank(_ columns: [Column], _ count: Int, isDense: Bool) -> Column {
        guard let terms = columns.first else { return Column(missing: .long, count: count) }
        var rank: Int64 = 0
        var place: Int64 = 0
        return Column(
            (0..<count).map { row in
                let restarts = row == 0 || isTrue(columns, 1, row)
                if restarts { (rank, place) = (0, 0) }
                place += 1
                if restarts || terms.value(row) != terms.value(row - 1) { rank = isDense ? rank + 1 : place }
                return rank
            }
        )
    }

    /// `row_window_session(time, span from first, span between neighbours [, restart])`: when the session began.
    private static func session(_ columns: [Column], _ count: Int, _ run: QueryRun) throws(EngineError) -> Column {
        guard columns.count >= 3 else { return Column(missing: .datetime, count: count) }
        let longest = integer(columns, 1, default: .max)
        let widest = integer(columns, 2, default: .max)
        var builder = ColumnBuilder(type: .datetime)
        var session: (start: Int64, last: Int64)?
        for row in 0..<count {
            guard case .datetime(let time) = columns[0].value(row) else {
                builder.appendNull()
                continue
            }
            if let open = session, !isTrue(columns, 3, row), time &- open.start <= longest, time &- open.last <= widest,
                time >= open.last
            {
                session = (open.start, time)
            } else {
                session = (time, time)
            }
            builder.append(session.map { .datetime($0.start) } ?? .null(.datetime))
        }
        return builder.build()
    }

    /// `prev(column [, offset [, default]])` and `next(…)`.
    private static func neighbour(
        _ columns: [Column],
        _ count: Int,
        _ run: QueryRun,
        sign: Int
    ) throws(EngineError) -> Column {
        guard let values = columns.first else { return Column(missing: .dynamic, count: count) }
        let offset = Int(clamping: integer(columns, 1, default: 1)).multipliedReportingOverflow(by: sign).partialValue
        let rows = (0..<count).map { row -> Int32 in
            let (place, overflow) = row.addingReportingOverflow(offset)
            return overflow || place < 0 || place >= count ? -1 : Int32(truncatingIfNeeded: place)
        }
        guard columns.count > 2 else { return values.selecting(optional: rows) }
        let fallback = try run.converted(columns[2], to: values.type)
        var builder = ColumnBuilder(type: values.type)
        for (row, place) in rows.enumerated() {
            builder.append(place < 0 ? fallback.value(row) : values.value(Int(place)))
        }
        return builder.build()
    }

    /// `rand()` from 0 to 1, `rand(n)` a whole number from 0 to n - 1.
    private static func random(_ columns: [Column], _ count: Int, _ run: QueryRun) throws(EngineError) -> Column {
        let limit = columns.isEmpty ? 1 : integer(columns, 0, default: 1)
        let numbers = (0..<count).map { _ in
            limit > 1
                ? Double(Int64.random(in: 0..<limit, using: &run.random)) : Double.random(in: 0..<1, using: &run.random)
        }
        return Column(type: .real, count: count, storage: .reals(numbers))
    }

    private static func newGuid(_ columns: [Column], _ count: Int, _ run: QueryRun) throws(EngineError) -> Column {
        let guids = (0..<count).map { _ in
            let high = run.random.next() & ~0xF000 | 0x4000
            let low = run.random.next() & (.max >> 2) | 1 << 63
            return KQLGuid(high: high, low: low)
        }
        return Column(type: .guid, count: count, storage: .guids(guids))
    }
}
