extension BindingSession {
    /// Operators on lists of columns: `project` and its kin, `extend`, `serialize`, `distinct`.
    mutating func applyColumns(_ each: KQLOperator, _ items: [KQLNamedExpression], to table: inout BoundTable) {
        switch each.name {
        case "extend": applyExtend(each, items, to: &table)
        case "project": applyProject(each, items, to: &table)
        case "project-away": applySelection(each, items, keeping: false, to: &table)
        case "project-keep": applySelection(each, items, keeping: true, to: &table)
        case "project-rename": applyRename(each, items, to: &table)
        case "serialize":
            table.append(.serialize, table.columns, each.range)
            if !items.isEmpty { applyExtend(each, items, to: &table) }
        case "distinct":
            let isStar = items.count == 1 && items[0].value.kind.isStar
            if !isStar { applyProject(each, items, to: &table) }
            table.append(.distinct, table.columns, each.range)
        default: report(.expectedTable, "`\(each.name)` cannot follow rows", each.nameRange)
        }
    }

    private mutating func applyProject(_ each: KQLOperator, _ items: [KQLNamedExpression], to table: inout BoundTable) {
        var output = Projection()
        let count = table.columns.count
        let tuples = appendTuples(items, to: &table, each.range)
        for (item, place) in zip(items, tuples) where !item.value.kind.isMissing {
            if let place {
                addTuple(item, at: place, replacing: false, to: &output)
            } else {
                project(item, from: table, columnCount: count, into: &output)
            }
        }
        table.append(.project(output.expressions), output.columns, each.range)
        table.isOpen = output.isOpen
    }

    private mutating func project(
        _ item: KQLNamedExpression,
        from table: BoundTable,
        columnCount: Int,
        into output: inout Projection
    ) {
        if item.value.kind.isStar {
            for (index, column) in table.columns.prefix(columnCount).enumerated() {
                output.add(output.names.take(column.name), .column(index, column.type))
            }
            output.isOpen = table.isOpen
            return
        }
        let value = withRows(RowScope(table)) { $0.bindScalar(item.value) }
        if item.names.count > 1 { reportTuple(item) }
        if let name = item.names.first {
            if output.names.contains(name.text) {
                report(.duplicateName, "there is a column `\(name.text)` already", name.range)
            }
            output.add(output.names.take(name.text), value)
        } else {
            let name = autoName(of: item.value)
            output.add(name.map { output.names.take($0) } ?? output.names.takeColumn(), value)
        }
    }

    /// Says that a value has more names than columns.
    mutating func reportTuple(_ item: KQLNamedExpression) {
        report(
            .expectedScalar,
            "the expression does not have several values, but \(item.names.count) names",
            item.range
        )
    }

    private mutating func applyExtend(_ each: KQLOperator, _ items: [KQLNamedExpression], to table: inout BoundTable) {
        var output = Projection(passing: table.columns)
        let tuples = appendTuples(items, to: &table, each.range)
        let scope = RowScope(table)
        for (item, place) in zip(items, tuples) where !item.value.kind.isMissing {
            if let place {
                addTuple(item, at: place, replacing: true, to: &output)
                continue
            }
            let value = withRows(scope) { $0.bindScalar(item.value) }
            if item.names.count > 1 { reportTuple(item) }
            if let name = item.names.first {
                output.set(name.text, value)
            } else if case .name(let name) = item.value.kind {
                output.set(name.text, value)
            } else {
                let name = autoName(of: item.value)
                output.add(name.map { output.names.take($0) } ?? output.names.takeColumn(), value)
            }
        }
        table.append(.project(output.expressions), output.columns, each.range)
    }

    /// `project-away` and `project-keep`.
    private mutating func applySelection(
        _ each: KQLOperator,
        _ items: [KQLNamedExpression],
        keeping: Bool,
        to table: inout BoundTable
    ) {
        var chosen: Set<Int> = []
        for item in items { chosen.formUnion(matches(item.value, in: table)) }
        let kept = table.columns.indices.filter { chosen.contains($0) == keeping }
        select(kept, of: &table, each.range)
    }

    /// Columns that a name or a wildcard stands for; an unknown name is reported.
    private mutating func matches(_ pattern: KQLExpression, in table: BoundTable) -> [Int] {
        switch pattern.kind {
        case .wildcard(let text):
            return table.columns.indices.filter { Wildcard.matches(table.columns[$0].name, text) }
        case .star: return Array(table.columns.indices)
        case .name(let name):
            if let index = RowScope(table).index(of: name.text) { return [index] }
            if let names = declaredNames(name) { return indices(names, in: table) }
            if !table.isOpen { reportUnknownColumn(name, in: table.columns) }
        case .literal(.string(let text)): return indices([.string(text)], in: table)
        case .missing: break
        default:
            if case .dynamic(.array(let names))? = bindScalar(pattern).constant { return indices(names, in: table) }
            report(.expectedScalar, "expected the name of a column", pattern.range)
        }
        return []
    }

    /// Columns by names or patterns that are values.
    private func indices(_ names: [KQLDynamic], in table: BoundTable) -> [Int] {
        names.flatMap { name -> [Int] in
            guard case .string(let pattern) = name else { return [] }
            return table.columns.indices.filter { Wildcard.matches(table.columns[$0].name, pattern) }
        }
    }

    /// The names that a `let` or a parameter holds, as a text or an array of texts; nil for anything else.
    private mutating func declaredNames(_ name: KQLName) -> [KQLDynamic]? {
        guard let declaration = scope.find(name.text) else { return nil }
        resolve(declaration, at: name.range)
        guard case .scalar(let value) = declaration.meaning else { return nil }
        switch value.constant {
        case .string(let text): return [.string(text)]
        case .dynamic(.array(let names)): return names
        default: return nil
        }
    }

    /// Keeps columns in an order.
    mutating func select(_ kept: [Int], of table: inout BoundTable, _ range: Range<Int>) {
        let columns = table.columns
        let expressions = kept.map { BoundExpression.column($0, columns[$0].type) }
        table.append(.project(expressions), kept.map { columns[$0] }, range)
    }

    /// Binds `project-rename new = old`.
    private mutating func applyRename(_ each: KQLOperator, _ items: [KQLNamedExpression], to table: inout BoundTable) {
        var columns = table.columns
        for item in items {
            guard let new = item.names.first, case .name(let old) = item.value.kind else {
                report(.expected, "expected `new = old`", item.range)
                continue
            }
            if let index = table.columns.firstIndex(where: { $0.name == old.text }) {
                columns[index] = KQLColumn(new.text, columns[index].type)
            } else if table.isOpen {
                columns.append(KQLColumn(new.text, .dynamic))
                canEvaluate = false
            } else {
                reportUnknownColumn(old, in: table.columns)
            }
        }
        let known = table.columns
        let expressions = columns.indices.map { index in
            index < known.count ? BoundExpression.column(index, columns[index].type) : .literal(.null(.dynamic))
        }
        table.append(.project(expressions), columns, each.range)
    }

    /// `project-reorder`: the named first, then the rest; `project-by-names`: the named alone.
    mutating func applyReorder(_ each: KQLOperator, _ keys: [KQLSortKey], to table: inout BoundTable) {
        var order: [Int] = []
        var seen: Set<Int> = []
        for key in keys {
            var found = matches(key.expression.value, in: table).filter { !seen.contains($0) }
            if let ascending = key.ascending {
                let columns = table.columns
                found.sort { first, second in
                    let names = (columns[first].name, columns[second].name)
                    let isBefore =
                        key.takesNumbers ? NumberedName(names.0) < NumberedName(names.1) : names.0 < names.1
                    return isBefore == ascending
                }
            }
            for index in found where seen.insert(index).inserted { order.append(index) }
        }
        if each.name == "project-reorder" { order += table.columns.indices.filter { !seen.contains($0) } }
        select(order, of: &table, each.range)
    }
}

/// Output columns in the making.
struct Projection {
    private(set) var expressions: [BoundExpression] = []
    private(set) var columns: [KQLColumn] = []
    var names = UniqueNames()
    var isOpen = false

    init() {}

    /// Starts with every input column as it is.
    init(passing input: [KQLColumn]) {
        columns = input
        names = UniqueNames(input.lazy.map(\.name))
        expressions = input.enumerated().map { .column($0.offset, $0.element.type) }
    }

    /// Adds a column under a name that is free.
    mutating func add(_ name: String, _ value: BoundExpression) {
        columns.append(KQLColumn(name, value.type))
        expressions.append(value)
    }

    /// Replaces the column of this name in its place, or adds it.
    mutating func set(_ name: String, _ value: BoundExpression) {
        guard names.contains(name), let index = columns.firstIndex(where: { $0.name == name }) else {
            names.reserve(name)
            return add(name, value)
        }
        columns[index] = KQLColumn(name, value.type)
        expressions[index] = value
    }
}

/// Patterns with `*` for any text.
enum Wildcard {
    /// True when the name fits the pattern; with regard to case, in linear time per star.
    static func matches(_ name: String, _ pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return name == pattern }
        let bytes = Array(name.utf8)
        guard bytes.starts(with: first), bytes.count >= first.count + last.count, bytes.suffix(last.count) == last[...]
        else { return false }
        var rest = bytes[first.count..<bytes.count - last.count]
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}

extension KQLExpression.Kind {
    var isStar: Bool {
        if case .star = self { return true }
        return false
    }

    var isMissing: Bool {
        if case .missing = self { return true }
        return false
    }
}
