import KQL

extension QueryRun {
    /// `scan`: each row is held against the steps from the last to the first.
    func scan(_ rows: Relation, _ scan: BoundScan, columns: [KQLColumn]) throws(EngineError) -> Relation {
        var input: [Column] = []
        for index in rows.columns.indices { input.append(try column(index, of: rows)) }
        var defaults: [KQLValue] = []
        for declared in scan.declared {
            defaults.append(ValueConversion.convert(try value(declared.fallback), to: declared.type))
        }
        var machine = ScanMachine(scan, inputColumns: rows.columns, defaults: defaults, run: self)
        for row in 0..<rows.count {
            try budget.check()
            try machine.take(input.map { $0.value(row) })
        }
        machine.finish()
        var builder = ColumnTableBuilder(columns: columns)
        for row in machine.output { builder.append(row) }
        try budget.spend(rows: machine.output.count, bytesPerRow: 16 * columns.count)
        return Relation(builder.build())
    }
}

/// The sequences that a `scan` is in the middle of.
private struct ScanMachine {
    /// A sequence: its number, and for each step so far the last row that matched it.
    private struct Sequence {
        var number: Int64
        var rows: [[KQLValue]?]
    }

    private let scan: BoundScan
    private let inputColumns: [KQLColumn]
    private let defaults: [KQLValue]
    private let run: QueryRun
    /// The sequence that has come as far as each step.
    private var states: [Sequence?]
    /// Rows of steps with `output=last` that may still be followed by another.
    private var pending: [[KQLValue]?]
    private var nextNumber: Int64 = 0
    private(set) var output: [[KQLValue]] = []

    init(_ scan: BoundScan, inputColumns: [KQLColumn], defaults: [KQLValue], run: QueryRun) {
        self.scan = scan
        self.inputColumns = inputColumns
        self.defaults = defaults
        self.run = run
        states = Array(repeating: nil, count: scan.steps.count)
        pending = Array(repeating: nil, count: scan.steps.count)
    }

    mutating func take(_ row: [KQLValue]) throws(EngineError) {
        for step in scan.steps.indices.reversed() {
            if step > 0, let before = states[step - 1], try matches(row, step, before) {
                flush(step)
                flush(step - 1)
                states[step - 1] = nil
                try extend(before, with: row, step)
            } else if let current = states[step] {
                if try matches(row, step, current) { try extend(current, with: row, step) }
            } else if step == 0 {
                let fresh = Sequence(number: nextNumber, rows: Array(repeating: nil, count: scan.steps.count))
                guard try matches(row, step, fresh) else { continue }
                nextNumber += 1
                try extend(fresh, with: row, step)
            }
        }
    }

    /// Gives out what was held back.
    mutating func finish() {
        for step in scan.steps.indices { flush(step) }
    }

    private mutating func flush(_ step: Int) {
        if let row = pending[step] { output.append(row) }
        pending[step] = nil
    }

    private func matches(_ row: [KQLValue], _ step: Int, _ sequence: Sequence) throws(EngineError) -> Bool {
        let value = try run.column(scan.steps[step].condition, over: view(row, sequence)).value(0)
        return value.unwrapped == .bool(true)
    }

    private mutating func extend(_ sequence: Sequence, with row: [KQLValue], _ step: Int) throws(EngineError) {
        var result = row + defaults
        let types = inputColumns.map(\.type) + scan.declared.map(\.type)
        let seen = view(row, sequence)
        for assignment in scan.steps[step].assignments {
            let value = try run.column(assignment.value, over: seen).value(0)
            result[assignment.column] = ValueConversion.convert(value, to: types[assignment.column])
        }
        var next = sequence
        next.rows[step] = result
        states[step] = next
        if scan.hasMatchID { result.append(.long(sequence.number)) }
        if scan.hasStepName { result.append(.string(scan.steps[step].name)) }
        switch scan.steps[step].output {
        case .all: output.append(result)
        case .last: pending[step] = result
        case .none: break
        }
    }

    /// One row with the columns that conditions and assignments see.
    private func view(_ row: [KQLValue], _ sequence: Sequence) -> Relation {
        let absent = inputColumns.map { KQLValue.missing($0.type) } + defaults
        let values = row + defaults + sequence.rows.flatMap { $0 ?? absent }
        let cells = values.map { Column(repeating: $0, count: 1) }
        return Relation(columns: cells.map { KQLColumn("", $0.type) }, stored: cells, count: 1)
    }
}
