extension BindingSession {
    /// The columns that a call yields when it yields several, such as those of `series_stats(x)`; nil for one value.
    ///
    /// Sorts of several arrays yield one column for each.
    func tupleColumns(of expression: KQLExpression) -> [KQLColumn]? {
        switch expression.kind {
        case .parenthesized(let inner): return tupleColumns(of: inner)
        case .call(let name, let arguments):
            guard scope.find(name.text) == nil else { return nil }
            if let suffixes = TupleFunctions.table[name.text] {
                let argument = arguments.first.flatMap { autoName(of: $0.value) } ?? ""
                return suffixes.map { KQLColumn("\(name.text)_\(argument)_\($0.name)", $0.type) }
            }
            guard TupleFunctions.sorts.contains(name.text) else { return nil }
            let arrays = arguments.filter { !$0.value.kind.isTruthValue }
            guard arrays.count > 1 else { return nil }
            return arrays.enumerated().map { index, array in
                KQLColumn((autoName(of: array.value) ?? "array\(index)") + "_sorted", .dynamic)
            }
        default: return nil
        }
    }

    /// Computes the calls that yield several columns once, in hidden columns behind the others.
    ///
    /// - Returns: For each item the hidden column that holds its values as an array, or nil where it is one value.
    mutating func appendTuples(_ items: [KQLNamedExpression], to table: inout BoundTable, _ range: Range<Int>) -> [Int?]
    {
        guard items.contains(where: { tupleColumns(of: $0.value) != nil }) else { return items.map { _ in nil } }
        var output = Projection(passing: table.columns)
        let scope = RowScope(table)
        let places = items.map { item -> Int? in
            guard tupleColumns(of: item.value) != nil else { return nil }
            let value = withRows(scope) { $0.bindScalar(item.value) }
            // No query can name the column: the name has a space in front.
            output.add(" tuple\(output.columns.count)", value)
            return output.columns.count - 1
        }
        table.append(.project(output.expressions), output.columns, range)
        return places
    }

    /// Adds the columns of a call that yields several: under the given names, then under their own.
    ///
    /// - Parameters:
    ///   - item: The call and the given names.
    ///   - place: The hidden column of ``appendTuples(_:to:_:)``.
    ///   - keepsRest: False to leave out columns without a given name once one is given, as `print` does.
    ///   - replacing: True to put a given name in the place of a column that has it.
    ///   - output: Takes the columns.
    func addTuple(
        _ item: KQLNamedExpression,
        at place: Int,
        keepsRest: Bool = true,
        replacing: Bool,
        to output: inout Projection
    ) {
        for (index, column) in (tupleColumns(of: item.value) ?? []).enumerated() {
            let element = BoundExpression.member(.column(place, .dynamic), key: .literal(.long(Int64(index))))
            let value = column.type == .dynamic ? element : .convert(element, to: column.type)
            if index < item.names.count {
                if replacing {
                    output.set(item.names[index].text, value)
                } else {
                    output.add(output.names.take(item.names[index].text), value)
                }
            } else if keepsRest || item.names.isEmpty {
                output.add(output.names.take(column.name), value)
            }
        }
    }
}

extension KQLExpression.Kind {
    /// True for `true` and `false`.
    fileprivate var isTruthValue: Bool {
        if case .literal(.bool) = self { return true }
        return false
    }
}
