extension BindingSession {
    /// `ipv4_lookup(Table, address, network, keys…, return_unmatched)`: the rows of a table whose network has the address.
    ///
    /// Operands of the step: the address, the network (over the table), whether rows without a network stay, and then
    /// in pairs the further keys over the rows and over the table.
    mutating func applyLookup(
        _ each: KQLOperator,
        _ name: String,
        _ given: PluginArguments,
        to table: inout BoundTable
    ) {
        var arguments = given.positional[...]
        guard let source = arguments.popFirst(), let address = arguments.popFirst(), let network = arguments.popFirst()
        else { return report(.wrongArgumentCount, "`\(name)` needs a table, an address and a network", each.range) }
        let other = withRows(nil) { $0.bindTable(source) }
        let scopes = (RowScope(table), RowScope(other))
        var keepsUnmatched = given.named("return_unmatched").map { flag in withRows(nil) { $0.bindScalar(flag) } }
        var operands: [BoundExpression?] = [
            withRows(scopes.0) { $0.asText($0.bindScalar(address)) },
            withRows(scopes.1) { $0.asText($0.bindScalar(network)) }, nil,
        ]
        var shared: Set<String> = []
        for argument in arguments {
            if case .literal(.bool) = argument.kind {
                keepsUnmatched = keepsUnmatched ?? bindScalar(argument)
                continue
            }
            operands += [
                withRows(scopes.0) { $0.bindScalar(argument) }, withRows(scopes.1) { $0.bindScalar(argument) },
            ]
            if let key = argument.plainName { shared.insert(key) }
        }
        operands[2] = keepsUnmatched
        var names = UniqueNames(table.columns.lazy.map(\.name))
        let added = other.columns.filter { !shared.contains($0.name) }.map { KQLColumn(names.take($0.name), $0.type) }
        let kept = other.columns.indices.filter { !shared.contains(other.columns[$0].name) }
        let isOpen = table.isOpen || other.isOpen
        var looked = other
        select(kept + other.columns.indices.filter { !kept.contains($0) }, of: &looked, each.range)
        operands = operands.enumerated().map { index, operand in
            index == 1 || index > 3 && index % 2 == 0
                ? operand.map { $0.renumbered(kept, of: other.columns.count) } : operand
        }
        let plugin = BoundPlugin(name: name, operands: operands, table: looked.pipeline)
        table.append(.plugin(plugin), name == "ipv6_lookup" ? added + table.columns : table.columns + added, each.range)
        table.isOpen = isOpen
    }
}

extension BoundExpression {
    /// The expression after its columns were put in another order: the chosen ones first, then the others.
    fileprivate func renumbered(_ chosen: [Int], of count: Int) -> BoundExpression {
        let order = chosen + (0..<count).filter { !chosen.contains($0) }
        switch self {
        case .column(let index, let type): return .column(order.firstIndex(of: index) ?? index, type)
        case .convert(let inner, let type): return .convert(inner.renumbered(chosen, of: count), to: type)
        case .call(let name, let arguments, let type):
            return .call(name, arguments.map { $0.renumbered(chosen, of: count) }, type)
        default: return self
        }
    }
}
