extension BindingSession {
    /// `search` at the start of a pipeline: over the tables named, or over everything.
    mutating func bindSearch(
        _ each: KQLOperator,
        _ operands: [KQLExpression],
        _ predicate: KQLExpression?
    ) -> BoundTable {
        var legs: [BoundTable] = []
        for operand in operands { legs += searchLegs(operand) }
        if operands.isEmpty {
            tables.insert("*")
            report(
                .unscopedSearch,
                "this searches every table: name those you need with `search in (…)`",
                each.nameRange
            )
            legs = matching("*")
        }
        var others: [String: KQLType] = [:]
        for leg in legs {
            for column in leg.columns where others[column.name] == nil { others[column.name] = column.type }
        }
        let isOpen = legs.contains { $0.isOpen }
        if let predicate { time.filters(predicate) }
        for index in legs.indices {
            legs[index] = filtered(legs[index], each, predicate, others, isOpen: isOpen)
        }
        if operands.isEmpty {
            let possible = legs.filter { !$0.isNeverFulfilled }
            if !possible.isEmpty { legs = possible }
        }
        if legs.isEmpty { legs = [.unknown] }
        return bindUnion(legs: legs, withSource: "$table", inner: false, each.range)
    }

    mutating func searchLegs(_ operand: KQLExpression) -> [BoundTable] {
        guard case .wildcard(let pattern) = operand.kind else { return [bindTable(operand)] }
        tables.insert(pattern)
        return matching(pattern)
    }

    /// `| search "term"`: keeps the rows in which a column has the term.
    mutating func applySearch(_ each: KQLOperator, _ predicate: KQLExpression?, to table: inout BoundTable) {
        guard each.name == "search" else {
            return report(.expectedTable, "`\(each.name)` cannot follow rows", each.nameRange)
        }
        if let predicate { time.filters(predicate) }
        let leg = filtered(table, each, predicate, [:], isOpen: table.isOpen)
        table = bindUnion(legs: [leg], withSource: "$table", inner: false, each.range)
    }

    mutating func filtered(
        _ table: BoundTable,
        _ each: KQLOperator,
        _ predicate: KQLExpression?,
        _ others: [String: KQLType],
        isOpen: Bool
    ) -> BoundTable {
        guard let predicate else { return table }
        var scope = RowScope(table)
        scope.otherColumns = others
        scope.isOpen = isOpen
        let isCaseSensitive = each.parameter("kind")?.word == "case_sensitive"
        let bound = withRows(scope) { $0.bindSearchPredicate(predicate, isCaseSensitive) }
        if case .literal(.bool(true)) = bound { return table }
        var result = table
        result.append(.filter(bound), table.columns, each.range)
        result.name = table.name
        return result
    }

    /// A predicate in which a bare string is a term to find anywhere.
    private mutating func bindSearchPredicate(_ expression: KQLExpression, _ isCaseSensitive: Bool) -> BoundExpression {
        switch expression.kind {
        case .literal(.string(let term)):
            let test = SearchTerm(term, isCaseSensitive)
            guard let function = test.function else { return .literal(.bool(true)) }
            return .anyColumn(searchableColumns, function: function, operand: .literal(.string(test.operand)))
        case .star: return .literal(.bool(true))
        case .parenthesized(let inner): return bindSearchPredicate(inner, isCaseSensitive)
        case .all(let operands):
            return TypeRules.balanced("and", operands.map { bindSearchPredicate($0, isCaseSensitive) })
        case .any(let operands):
            return TypeRules.balanced("or", operands.map { bindSearchPredicate($0, isCaseSensitive) })
        case .call(let name, let arguments) where name.text == "not" && arguments.count == 1:
            functions.insert(name.text)
            return .call("not", [bindSearchPredicate(arguments[0].value, isCaseSensitive)], .bool)
        case .columnTerm(let column, let term): return bindColumnTerm(column, term, isCaseSensitive)
        default: return bindPredicate(expression)
        }
    }

    /// `column: "term"`; any other value is compared for equality.
    private mutating func bindColumnTerm(
        _ column: KQLExpression,
        _ term: KQLExpression,
        _ isCaseSensitive: Bool
    ) -> BoundExpression {
        if column.kind.isStar { return bindSearchPredicate(term, isCaseSensitive) }
        let bound = bindScalar(column)
        guard case .literal(.string(let text)) = term.kind else {
            return bindComparison(.equal, bound, bindScalar(term), term.range)
        }
        let test = SearchTerm(text, isCaseSensitive)
        guard let function = test.function else { return .call("isnotempty", [bound], .bool) }
        return .call(function, [asText(bound), .literal(.string(test.operand))], .bool)
    }

    /// Columns that a term may stand in: all of them.
    var searchableColumns: [Int] { Array((rows?.columns ?? []).indices) }
}

extension BoundTable {
    /// True when the last filter compares a column that the table lacks, so that no row comes through.
    var isNeverFulfilled: Bool {
        guard case .filter(let predicate)? = pipeline.steps.last?.operation else { return false }
        return predicate.isNeverTrue
    }
}

extension BoundExpression {
    /// True for comparisons with a constant null, and what they settle.
    fileprivate var isNeverTrue: Bool {
        switch self {
        case .literal(.bool(false)): return true
        case .call("and", let parts, _): return parts.contains(where: \.isNeverTrue)
        case .call("or", let parts, _): return parts.allSatisfy(\.isNeverTrue)
        case .call(let name, let parts, _):
            guard ["==", "<", "<=", ">", ">="].contains(name) else { return false }
            return parts.contains { part in
                if case .null? = part.unconverted.constant { return true }
                return false
            }
        default: return false
        }
    }
}

/// A term of `search` as a string operator: stars in it say where other text may stand.
///
/// Source: <https://learn.microsoft.com/kusto/query/search-operator> (read 2026-11-22).
struct SearchTerm {
    /// The operator; nil when the term is stars alone, which anything fulfils.
    let function: String?
    /// The operator's right side.
    let operand: String

    init(_ term: String, _ isCaseSensitive: Bool) {
        let parts = term.split(separator: "*", omittingEmptySubsequences: true)
        guard let first = parts.first else {
            operand = term
            function = term.isEmpty ? "has" : nil
            return
        }
        let suffix = isCaseSensitive ? "_cs" : ""
        guard parts.count == 1 else {
            let pattern = parts.map { Self.quoted($0) }.joined(separator: ".*")
            let start = term.hasPrefix("*") ? "" : "\\b"
            let end = term.hasSuffix("*") ? "" : "\\b"
            function = "matches regex"
            operand = (isCaseSensitive ? "(?s)" : "(?is)") + start + pattern + end
            return
        }
        operand = String(first)
        switch (term.hasPrefix("*"), term.hasSuffix("*")) {
        case (true, true): function = "contains" + suffix
        case (true, false): function = "hassuffix" + suffix
        case (false, true): function = "hasprefix" + suffix
        case (false, false): function = "has" + suffix
        }
    }

    /// The text with every sign that means something to a regular expression escaped.
    private static func quoted(_ text: Substring) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9" ~= scalar), scalar != "_", scalar != " " {
                result += scalar.value < 0x20 ? "\\x{\(String(scalar.value, radix: 16))}" : "\\"
                if scalar.value < 0x20 { continue }
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
