import KQL

/// The sentence with which Kusto refuses a query.
///
/// Unresolved names get Kusto's own words, which clients look for; other mistakes get the words of our parser and
/// binder between Kusto's first and last sentence.
struct KustoErrorText {
    let parsed: ParsedQuery
    let binding: Binding

    /// The `message` of the 400.
    var text: String {
        let remarks = binding.diagnostics
        if let error = remarks.first(where: \.isSyntaxError) { return syntaxText(error) }
        if let name = remarks.first(where: { Self.unresolved[$0.code] != nil }) { return unresolvedText(name) }
        if let error = remarks.first(where: { $0.severity == .error }) {
            return "\(error.message) Fix semantic errors in your query."
        }
        if let gap = remarks.first(where: { $0.code == Self.notEvaluated }) {
            return "The sandbox cannot evaluate this query: \(gap.message)"
        }
        return "The sandbox cannot evaluate this query."
    }

    /// What a name that the schema lacks was to be, by the code of the remark.
    private static let unresolved = [
        "KQL3001": "table or column expression", "KQL3002": "column or scalar expression",
        "KQL2001": "function",
    ]
    private static let notEvaluated = "KQL3003"

    private func syntaxText(_ error: KQLDiagnostic) -> String {
        let before = parsed.text.utf8.prefix(error.range.lowerBound)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
        let place = "[line:position=\(line):\(column)]"
        return "A recognition error occurred. \(place). \(error.message). Fix syntax errors in your query."
    }

    private func unresolvedText(_ remark: KQLDiagnostic) -> String {
        let name = self.name(in: remark.range)
        let kind = Self.unresolved[remark.code] ?? "expression"
        guard kind != "function" else { return "Unknown function: '\(name)'. Fix semantic errors in your query." }
        let place = operatorName(at: remark.range).map { "'\($0)' operator: " } ?? ""
        return "\(place)Failed to resolve \(kind) named '\(name)'. Fix semantic errors in your query."
    }

    private func name(in range: Range<Int>) -> String {
        let bytes = parsed.text.utf8.dropFirst(range.lowerBound).prefix(range.count)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The operator that the name stands in: the one behind the last `|` before it, or, for a table at the start of a
    /// pipeline, the one that reads it.
    private func operatorName(at range: Range<Int>) -> String? {
        let tokens = parsed.tokens
        let position = tokens.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? tokens.endIndex
        let pipe =
            tokens[..<position].lastIndex { $0.kind == .pipe }
            ?? tokens[position...].firstIndex { $0.kind == .pipe }
        guard let pipe, pipe + 1 < tokens.count, tokens[pipe + 1].kind == .identifier else { return nil }
        return self.name(in: tokens[pipe + 1].range)
    }
}
