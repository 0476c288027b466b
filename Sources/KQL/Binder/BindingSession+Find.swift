extension BindingSession {
    /// `find`: the rows of several tables that fulfil a predicate, with the name of the table in front.
    ///
    /// Without `project` the columns that the predicate names and those that all tables have are shown, and the rest is
    /// packed into `pack_`.
    mutating func bindFind(
        _ each: KQLOperator,
        _ operands: [KQLExpression],
        _ predicate: KQLExpression?,
        _ project: [KQLNamedExpression]
    ) -> BoundTable {
        var legs: [BoundTable] = []
        for operand in operands { legs += searchLegs(operand) }
        if operands.isEmpty {
            tables.insert("*")
            report(.unscopedSearch, "this searches every table: name those you need with `find in (…)`", each.nameRange)
            legs = matching("*")
        }
        if let predicate { time.filters(predicate) }
        var others: [String: KQLType] = [:]
        for column in legs.flatMap(\.columns) where others[column.name] == nil { others[column.name] = column.type }
        let isOpen = legs.contains { $0.isOpen }
        for index in legs.indices { legs[index] = filtered(legs[index], each, predicate, others, isOpen: isOpen) }
        if operands.isEmpty {
            let possible = legs.filter { !$0.isNeverFulfilled }
            if !possible.isEmpty { legs = possible }
        }
        if legs.isEmpty { legs = [.unknown] }
        let shown = FindColumns(legs.map(\.columns), named: predicate?.names ?? [], project: project)
        if let other = shown.unusable { cannotEvaluate("a computed column in find", other) }
        for index in legs.indices { legs[index] = self.shown(shown, of: legs[index], each.range) }
        let source = (each.parameter("withsource") ?? each.parameter("with_source"))?.value.plainName ?? "source_"
        var result = bindUnion(legs: legs, withSource: source, inner: false, each.range)
        if !project.isEmpty {
            var order: [Int] = []
            for name in [source] + project.map({ $0.value.plainName ?? "pack_" }) {
                order += result.columns.indices.filter { result.columns[$0].name == name && !order.contains($0) }
            }
            select(order + result.columns.indices.filter { !order.contains($0) }, of: &result, each.range)
        }
        return result
    }

    /// The columns of one table that `find` shows, and the bag of the others.
    private func shown(_ columns: FindColumns, of table: BoundTable, _ range: Range<Int>) -> BoundTable {
        var output = Projection()
        var packed: [BoundExpression] = []
        for (index, column) in table.columns.enumerated() {
            let value = BoundExpression.column(index, column.type)
            if columns.names.contains(column.name) {
                output.add(column.name, value)
            } else {
                packed += [.literal(.string(column.name)), value]
            }
        }
        if columns.hasPack { output.add("pack_", .call("bag_pack", packed, .dynamic)) }
        var result = table
        result.append(.project(output.expressions), output.columns, range)
        result.name = table.name
        return result
    }
}

/// Which columns `find` shows.
private struct FindColumns {
    let names: Set<String>
    /// True when the other columns are packed into a bag.
    let hasPack: Bool
    /// Place of a column that is neither a name nor `pack(*)`.
    let unusable: Range<Int>?

    init(_ legs: [[KQLColumn]], named: Set<String>, project: [KQLNamedExpression]) {
        guard project.isEmpty else {
            names = Set(project.compactMap { $0.value.plainName })
            hasPack = project.contains { $0.value.isPack }
            unusable = project.first { $0.value.plainName == nil && !$0.value.isPack }?.range
            return
        }
        var common = Set(legs.first?.map(\.name) ?? [])
        for leg in legs.dropFirst() { common.formIntersection(leg.map(\.name)) }
        names = named.union(common)
        hasPack = true
        unusable = nil
    }
}

extension KQLExpression {
    /// Every name in the expression.
    fileprivate var names: Set<String> {
        var found: Set<String> = []
        var open = [self]
        while let next = open.popLast() {
            if let name = next.plainName { found.insert(name) }
            open += next.parts
        }
        return found
    }

    /// True for `pack(*)`.
    fileprivate var isPack: Bool {
        guard case .call(let name, let arguments) = kind else { return false }
        return name.text.hasPrefix("pack") && arguments.allSatisfy { $0.value.kind.isStar }
    }
}
