extension BindingSession {
    /// Longest look-back that Defender keeps data for: 30 days in ticks.
    private static let longestLookback: Int64 = 30 * 864_000_000_000

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
            "`\(name)` is faster than `\(operation.rawValue)` when `\(text)` is a whole word",
            range
        )
    }

    /// Says that `ago(…)` reaches further back than Defender keeps data.
    mutating func hintLookback(_ arguments: [KQLNamedExpression], _ range: Range<Int>) {
        guard case .literal(.timespan(let ticks))? = arguments.first?.value.kind, ticks > Self.longestLookback else {
            return
        }
        report(.longLookback, "this looks back \(ticks / 864_000_000_000) days; Defender keeps 30", range)
    }
}
