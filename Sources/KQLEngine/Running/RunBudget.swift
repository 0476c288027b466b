/// Watches what a run uses; every loop over rows asks it now and then.
final class RunBudget {
    /// Rows between two checks inside loops.
    static let stride = 16_384

    private let limits: EngineLimits
    private let deadline: ContinuousClock.Instant
    private var bytes = 0

    init(_ limits: EngineLimits) {
        self.limits = limits
        deadline = .now + limits.maxTime
    }

    /// - Throws: `cancelled`, `timedOut`.
    func check() throws(EngineError) {
        if Task.isCancelled { throw EngineError(.cancelled, "The query was cancelled.") }
        if ContinuousClock.now > deadline {
            throw EngineError(.timedOut, "The query took longer than \(limits.maxTime); narrow it down.")
        }
    }

    /// ``check()`` for every ``stride``-th row.
    func check(row: Int) throws(EngineError) {
        if row % Self.stride == Self.stride - 1 { try check() }
    }

    /// Accounts for new column data of `rows` rows.
    ///
    /// - Throws: `tooManyRows`, `tooManyBytes`, and what ``check()`` throws.
    func spend(rows: Int, bytesPerRow: Int = 8) throws(EngineError) {
        try check()
        try check(rows: rows)
        try spend(bytes: rows.multipliedReportingOverflow(by: bytesPerRow).partialValue)
    }

    /// Accounts for something temporary that grows: what it takes now instead of what it took.
    ///
    /// - Throws: `tooManyBytes`, and what ``check()`` throws.
    func hold(_ bytes: Int, insteadOf held: inout Int) throws(EngineError) {
        try check()
        let more = bytes - held
        held = bytes
        if more > 0 { try spend(bytes: more) } else { self.bytes += more }
    }

    /// Gives back what was held.
    func release(_ held: Int) { bytes -= held }

    /// - Throws: `tooManyRows`.
    func check(rows: Int) throws(EngineError) {
        if rows > limits.maxRows {
            throw EngineError(
                .tooManyRows,
                "A step of the query gives more than \(limits.maxRows) rows; narrow it down."
            )
        }
    }

    /// - Throws: `tooManyBytes`.
    func spend(bytes count: Int) throws(EngineError) {
        bytes = bytes.addingReportingOverflow(max(0, count)).partialValue
        if bytes > limits.maxBytes || bytes < 0 {
            throw EngineError(.tooManyBytes, "The query needs more than \(limits.maxBytes) bytes; narrow it down.")
        }
    }
}
