extension BindingSession {
    /// Binds a pipeline; one without a source goes on with the rows given, if any.
    mutating func bind(_ pipeline: KQLPipeline, input: BoundTable?) -> BoundTable {
        var operators = pipeline.operators[...]
        var table: BoundTable
        if let source = pipeline.source {
            table = bindTable(source)
        } else if let input {
            table = input
        } else if let first = operators.popFirst() {
            table = bindLeading(first)
        } else {
            return .unknown
        }
        for each in operators {
            apply(each, to: &table)
            guard size.add(columns: table.columns.count) else {
                reportSize(each.nameRange)
                return .unknown
            }
        }
        return table
    }

    /// An operator that makes the rows itself.
    private mutating func bindLeading(_ first: KQLOperator) -> BoundTable {
        switch first.form {
        case .union(let operands): return bindUnion(first, operands, after: nil)
        case .search(let tables, let predicate, _) where first.name == "search":
            return bindSearch(first, tables, predicate)
        case .search(let tables, let predicate, _): return bindFind(first, tables, predicate)
        case .columns(let items) where first.name == "print": return bindPrint(items)
        case .range(let name, let from, let to, let step): return bindRange(name, from, to, step)
        case .call(let call, let columns): return bindEvaluate(call, columns, first)
        default:
            if first.form.isOpaque {
                cannotEvaluate(first)
            } else {
                report(.expectedTable, "`\(first.name)` needs rows before it", first.nameRange)
            }
            return .unknown
        }
    }

    private mutating func apply(_ each: KQLOperator, to table: inout BoundTable) {
        let scope = RowScope(table)
        switch each.form {
        case .filter(let predicate):
            let bound = withRows(scope) { $0.bindPredicate(predicate) }
            table.append(.filter(bound), table.columns, each.range)
        case .columns(let items): applyColumns(each, items, to: &table)
        case .reorder(let keys): applyReorder(each, keys, to: &table)
        case .limit(let count): applyLimit(each, count, to: &table)
        case .sort(let keys):
            let bound = withRows(scope) { $0.bindKeys(keys) }
            table.append(.sort(bound), table.columns, each.range)
        case .top(let count, let keys): applyTop(each, count, keys, to: &table)
        case .summarize(let aggregates, let keys): applySummarize(each, aggregates, keys, to: &table)
        case .bare: applyBare(each, to: &table)
        case .named(let name): applyName(each, name, to: &table)
        case .join(let right, let conditions): applyJoin(each, right, conditions, to: &table)
        case .union(let operands): table = bindUnion(each, operands, after: table)
        case .search(_, let predicate, _): applySearch(each, predicate, to: &table)
        case .expand(let items, let limit): applyExpand(each, items, limit, to: &table)
        case .render: break
        default: applyUnbound(each, to: &table)
        }
    }

    /// Operators whose names are looked into, though an engine cannot evaluate them yet.
    private mutating func applyUnbound(_ each: KQLOperator, to table: inout BoundTable) {
        switch each.form {
        case .call(let call, let columns): applyCall(each, call, columns, to: &table)
        case .apply(let items, _, let pipeline): applyApply(each, items, pipeline, to: &table)
        case .parse(let value, let parts): applyParse(each, value, parts, to: &table)
        case .parseKeyValues(let value, let columns):
            _ = withRows(RowScope(table)) { $0.bindScalar(value) }
            addColumns(columns.map { KQLColumn($0.name.text, $0.type ?? .dynamic) }, to: &table)
            cannotEvaluate(each.name, each.nameRange)
        case .makeSeries(let series): applyMakeSeries(each, series, to: &table)
        case .partition(_, let pipeline):
            cannotEvaluate(each.name, each.nameRange)
            let inner = bind(pipeline, input: table)
            table = BoundTable(pipeline: inner.pipeline, isOpen: true)
        case .fork(let branches):
            cannotEvaluate(each.name, each.nameRange)
            for branch in branches { _ = bind(branch.pipeline, input: table) }
        case .facet(_, let pipeline):
            cannotEvaluate(each.name, each.nameRange)
            if let pipeline { _ = bind(pipeline, input: table) }
        case .scan(_, let declared):
            cannotEvaluate(each.name, each.nameRange)
            addColumns(declared.compactMap { $0.names.first.map { KQLColumn($0.text, .dynamic) } }, to: &table)
            table.isOpen = true
        default:
            cannotEvaluate(each)
            table.isOpen = true
        }
    }

    /// Says that an operator is not evaluated; of one that does not exist the parser has said enough.
    private mutating func cannotEvaluate(_ each: KQLOperator) {
        canEvaluate = false
        if OperatorRule.rules[each.name] != nil { cannotEvaluate(each.name, each.nameRange) }
    }

    /// Adds or replaces columns of which only name and type are known.
    mutating func addColumns(_ added: [KQLColumn], to table: inout BoundTable) {
        var columns = table.columns
        for column in added {
            if let index = columns.firstIndex(where: { $0.name == column.name }) {
                columns[index] = column
            } else {
                columns.append(column)
            }
        }
        table.pipeline = BoundPipeline(source: .rows([]), sourceColumns: columns)
    }

    private mutating func applyLimit(_ each: KQLOperator, _ count: KQLExpression, to table: inout BoundTable) {
        let bound = withRows(nil) { $0.bindInteger(count) }
        if each.name == "sample" { return cannotEvaluate(each.name, each.nameRange) }
        table.append(.take(bound), table.columns, each.range)
    }

    private mutating func applyTop(
        _ each: KQLOperator,
        _ count: KQLExpression,
        _ keys: [KQLSortKey],
        to table: inout BoundTable
    ) {
        let bound = withRows(nil) { $0.bindInteger(count) }
        let boundKeys = withRows(RowScope(table)) { $0.bindKeys(keys) }
        guard each.name == "top" else {
            cannotEvaluate(each.name, each.nameRange)
            let kept = keys.first.flatMap { autoName(of: $0.expression.value) }.map {
                [KQLColumn($0, boundKeys[0].expression.type)]
            }
            table = BoundTable(pipeline: BoundPipeline(source: .rows([]), sourceColumns: kept ?? []), isOpen: true)
            return
        }
        table.append(.top(count: bound, keys: boundKeys), table.columns, each.range)
    }

    /// `count`, `getschema`, `consume` and their like.
    private mutating func applyBare(_ each: KQLOperator, to table: inout BoundTable) {
        switch each.name {
        case "count": table.append(.count, [KQLColumn("Count", .long)], each.range)
        case "getschema":
            let columns = table.columns
            let result = [
                KQLColumn("ColumnName", .string), KQLColumn("ColumnOrdinal", .long), KQLColumn("DataType", .string),
                KQLColumn("ColumnType", .string),
            ]
            table.append(.getSchema(columns), result, each.range)
            table.isOpen = false
        default: break
        }
        if each.name == "count" { table.isOpen = false }
    }

    /// `as name`, and `count as name`.
    private mutating func applyName(_ each: KQLOperator, _ name: KQLName, to table: inout BoundTable) {
        if each.name == "count" {
            table.append(.count, [KQLColumn(name.text, .long)], each.range)
            return
        }
        table = share(table)
        table.name = name.text
        let declaration = Declaration(.table(table), scope: scope, position: name.range.lowerBound)
        declaration.isUsed = true
        _ = scope.declare(name.text, declaration)
    }

    /// Keys of `sort` and `top`: downwards unless said otherwise; nulls first when upwards.
    private mutating func bindKeys(_ keys: [KQLSortKey]) -> [BoundSortKey] {
        keys.map { key in
            let ascending = key.ascending ?? false
            return BoundSortKey(
                bindScalar(key.expression.value),
                ascending: ascending,
                nullsFirst: key.nullsFirst ?? ascending
            )
        }
    }

    /// A predicate, which has to be a truth value.
    mutating func bindPredicate(_ expression: KQLExpression) -> BoundExpression {
        time.filters(expression)
        let bound = bindScalar(expression)
        switch bound.type {
        case .bool: return bound
        case .dynamic: return .convert(bound, to: .bool)
        default:
            report(.notBoolean, "expected a condition, found a value of type \(bound.type.rawValue)", expression.range)
            return bound
        }
    }

    /// A whole number, such as the operand of `take`.
    mutating func bindInteger(_ expression: KQLExpression) -> BoundExpression {
        let bound = bindScalar(expression)
        switch bound.type {
        case .long: return bound
        case .int, .dynamic: return .convert(bound, to: .long)
        default:
            report(
                .wrongOperandType,
                "expected a whole number, found a value of type \(bound.type.rawValue)",
                expression.range
            )
            return bound
        }
    }
}

extension KQLOperator.Form {
    /// True for an operator that the parser only read over.
    var isOpaque: Bool {
        if case .opaque = self { return true }
        return false
    }
}
