extension BindingSession {
    /// Binds a pipeline; one without a source goes on with the rows given, if any.
    mutating func bind(_ pipeline: KQLPipeline, input: BoundTable?) -> BoundTable {
        var operators = pipeline.operators[...]
        var table: BoundTable
        if let source = pipeline.source {
            let before = time
            table = bindTable(source)
            if operators.first?.readsLittle == true { time = before }
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
        case .search(let tables, let predicate, let columns): return bindFind(first, tables, predicate, columns)
        case .columns(let items) where first.name == "print": return bindPrint(items)
        case .range(let name, let from, let to, let step): return bindRange(name, from, to, step)
        case .call(let call, let schema):
            var table = BoundTable(pipeline: BoundPipeline(source: .rows([]), sourceColumns: []), isOpen: true)
            applyEvaluate(first, call, schema, to: &table)
            return table
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
        default: applyLonger(each, to: &table)
        }
    }

    /// Operators with a pattern, a plugin or a subquery of their own.
    private mutating func applyLonger(_ each: KQLOperator, to table: inout BoundTable) {
        switch each.form {
        case .call(let call, let schema) where each.name == "evaluate":
            applyEvaluate(each, call, schema, to: &table)
        case .call(let call, _): applyInvoke(call, to: &table)
        case .apply(let items, let limit, let subquery): applyApply(each, items, limit, subquery, to: &table)
        case .parse(let value, let parts): applyParse(each, value, parts, to: &table)
        case .parseKeyValues(let value, let keys, let settings):
            applyKeyValues(each, value, keys, settings, to: &table)
        case .makeSeries(let series): applyMakeSeries(each, series, to: &table)
        case .partition(let key, let subquery): applyPartition(each, key, subquery, to: &table)
        case .scan(let scan): applyScan(each, scan, to: &table)
        default: applyUnbound(each, to: &table)
        }
    }

    /// Operators whose names are looked into, though an engine cannot evaluate them yet.
    private mutating func applyUnbound(_ each: KQLOperator, to table: inout BoundTable) {
        switch each.form {
        case .fork(let branches):
            cannotEvaluate(each.name, each.nameRange)
            for branch in branches { _ = bind(branch.pipeline, input: table) }
        case .facet(_, let pipeline):
            cannotEvaluate(each.name, each.nameRange)
            if let pipeline { _ = bind(pipeline, input: table) }
        case .graph(let nodes):
            for node in nodes { _ = withRows(nil) { $0.bindTable(node) } }
            cannotEvaluate(each)
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

    private mutating func applyLimit(_ each: KQLOperator, _ count: KQLExpression, to table: inout BoundTable) {
        let bound = withRows(nil) { $0.bindInteger(count) }
        table.append(each.name == "sample" ? .sample(bound) : .take(bound), table.columns, each.range)
    }

    private mutating func applyTop(
        _ each: KQLOperator,
        _ count: KQLExpression,
        _ keys: [KQLSortKey],
        to table: inout BoundTable
    ) {
        let bound = withRows(nil) { $0.bindInteger(count) }
        switch each.name {
        case "sample-distinct": return applySampleDistinct(each, bound, keys, to: &table)
        case "top-hitters": return applyTopHitters(each, bound, keys, to: &table)
        default: break
        }
        let boundKeys = withRows(RowScope(table)) { $0.bindKeys(keys) }
        table.append(.top(count: bound, keys: boundKeys), table.columns, each.range)
    }

    /// What `getschema` gives and `schema_merge` takes.
    static let schemaColumns = [
        KQLColumn("ColumnName", .string), KQLColumn("ColumnOrdinal", .long), KQLColumn("DataType", .string),
        KQLColumn("ColumnType", .string),
    ]

    /// `count`, `getschema`, `consume` and their like.
    private mutating func applyBare(_ each: KQLOperator, to table: inout BoundTable) {
        switch each.name {
        case "count": table.append(.count, [KQLColumn("Count", .long)], each.range)
        case "getschema":
            table.append(.getSchema(table.columns), Self.schemaColumns, each.range)
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
    mutating func bindKeys(_ keys: [KQLSortKey]) -> [BoundSortKey] {
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

extension KQLOperator {
    /// True for an operator that needs few rows before it, whatever their time.
    fileprivate var readsLittle: Bool { name == "take" || name == "sample" || name == "getschema" }
}

extension KQLOperator.Form {
    /// True for an operator that the parser only read over.
    var isOpaque: Bool {
        if case .opaque = self { return true }
        return false
    }
}
