extension BindingSession {
    private static let ticksPerDay: Int64 = 864_000_000_000
    /// Longest look-back that Defender keeps data for, in ticks.
    private static let longestLookback = 30 * ticksPerDay

    /// Hints that only the whole query can give.
    func closingHints() -> [KQLDiagnostic] {
        [time.hint].compactMap(\.self)
    }

    /// Says that `has`, which uses the index, would find the same where a whole word is looked for.
    mutating func hintContains(_ operation: KQLBinaryOperator, _ right: KQLExpression, _ range: Range<Int>) {
        guard operation == .contains || operation == .containsCS else { return }
        guard case .literal(.string(let text)) = right.kind, text.utf8.count >= 3 else { return }
        guard text.utf8.allSatisfy({ ByteClass.isIdentifierPart($0) && $0 != UInt8(ascii: "_") }) else { return }
        let name = operation == .contains ? "has" : "has_cs"
        report(
            .containsForHas,
            "`\(operation.rawValue)` reads every row: write `\(name)` if `\(text)` is a whole word there",
            range
        )
    }

    /// Says that a bound of a time column lies further back than Defender keeps data.
    ///
    /// `TimeGenerated` is a workspace's column, and a workspace may keep data for longer.
    mutating func hintLookback(_ column: BoundExpression, _ bound: BoundExpression, _ range: Range<Int>) {
        guard case .column(let index, .datetime) = column, let rows, index < rows.columns.count else { return }
        guard TimeFilterWatch.defenderColumns.contains(rows.columns[index].name) else { return }
        guard let ticks = Self.lookback(of: bound), ticks > Self.longestLookback else { return }
        let days = ticks / Self.ticksPerDay
        report(.longLookback, "this looks back \(days) days, Defender keeps 30: write `ago(30d)`", range)
    }

    /// How far before now a time lies, in ticks; nil when the query does not say.
    private static func lookback(of time: BoundExpression) -> Int64? {
        guard case .call(let name, let operands, _) = time, let first = operands.first else { return nil }
        switch name {
        case "ago": if case .timespan(let ticks)? = first.constant { return ticks }
        case "now": if case .timespan(let ticks)? = first.constant { return 0 &- ticks }
        case "-":
            guard case .call("now", let none, _) = first, none.isEmpty else { return nil }
            if case .timespan(let ticks)? = operands.last?.constant { return ticks }
        case "startofday", "startofweek", "startofmonth", "bin": return lookback(of: first)
        default: break
        }
        return nil
    }
}
