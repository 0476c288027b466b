import KQL

extension QueryRun {
    /// The rows of all legs, one after the other, after the filters; columns that are not needed are missing values.
    func unite(
        _ union: BoundUnion,
        columns: [KQLColumn],
        filters: [BoundExpression],
        need: Set<Int>
    ) throws(EngineError) -> Relation {
        let read = need.union(ColumnUse.columns(of: filters))
        var legs: [(leg: BoundUnion.Leg, rows: Relation)] = []
        var total = 0
        for leg in union.legs {
            var rows = try evaluate(
                leg.pipeline,
                wanted: Set(read.compactMap { $0 < leg.sources.count ? leg.sources[$0] : nil })
            )
            let pushdown = UnionPushdown(leg: leg, nameColumn: union.nameColumn, columns: columns)
            for filter in filters { rows = try self.filter(pushdown.rewrite(filter), rows) }
            if rows.count > 0 { legs.append((leg, rows)) }
            total += rows.count
        }
        try budget.spend(rows: total, bytesPerRow: 4 * need.count)
        var stored: [Column] = []
        for (index, column) in columns.enumerated() {
            guard need.contains(index) else {
                stored.append(Column(missing: column.type, count: total))
                continue
            }
            var parts: [Column] = []
            for (leg, rows) in legs {
                parts.append(try part(index, column.type, leg, rows, isName: index == union.nameColumn))
            }
            stored.append(
                parts.isEmpty ? Column(missing: column.type, count: 0) : Column.concatenating(parts, type: column.type)
            )
        }
        return Relation(columns: columns, stored: stored, count: total)
    }

    private func part(
        _ index: Int,
        _ type: KQLType,
        _ leg: BoundUnion.Leg,
        _ rows: Relation,
        isName: Bool
    ) throws(EngineError) -> Column {
        if isName { return Column(repeating: .string(leg.name), count: rows.count) }
        guard index < leg.sources.count, let source = leg.sources[index] else {
            return Column(missing: type, count: rows.count)
        }
        return try converted(column(source, of: rows), to: type)
    }
}

/// Turns an expression over the columns of a union into one over the columns of a leg.
struct UnionPushdown {
    private let leg: BoundUnion.Leg
    private let nameColumn: Int?
    private let columns: [KQLColumn]

    init(leg: BoundUnion.Leg, nameColumn: Int?, columns: [KQLColumn]) {
        self.leg = leg
        self.nameColumn = nameColumn
        self.columns = columns
    }

    /// False for expressions whose value depends on the rows before and after.
    static func isPossible(_ expression: BoundExpression) -> Bool {
        switch expression {
        case .literal, .column, .anyColumn: return true
        case .call(let name, let arguments, _):
            return FunctionTable.windows[name] == nil && arguments.allSatisfy(isPossible)
        case .convert(let inner, _): return isPossible(inner)
        case .member(let container, let key): return isPossible(container) && isPossible(key)
        case .scalar, .inPipeline: return false
        }
    }

    func rewrite(_ expression: BoundExpression) -> BoundExpression {
        switch expression {
        case .literal, .scalar, .inPipeline: return expression
        case .column(let index, let type): return column(index, type)
        case .call(let name, let arguments, let type): return .call(name, arguments.map(rewrite), type)
        case .convert(let inner, let type): return .convert(rewrite(inner), to: type)
        case .member(let container, let key): return .member(rewrite(container), key: rewrite(key))
        case .anyColumn(let indices, let function, let operand):
            return anyColumn(indices, function, operand: rewrite(operand))
        }
    }

    private func column(_ index: Int, _ type: KQLType) -> BoundExpression {
        if index == nameColumn { return .literal(.string(leg.name)) }
        guard index < leg.sources.count, let source = leg.sources[index] else { return .literal(.missing(type)) }
        let sourceType = leg.pipeline.columns.indices.contains(source) ? leg.pipeline.columns[source].type : type
        let inner = BoundExpression.column(source, sourceType)
        return sourceType == type ? inner : .convert(inner, to: type)
    }

    /// Columns that the leg lacks hold nothing that could be found; a negated test holds for them.
    private func anyColumn(_ indices: [Int], _ function: String, operand: BoundExpression) -> BoundExpression {
        let present = indices.compactMap { $0 < leg.sources.count ? leg.sources[$0] : nil }
        var test = BoundExpression.anyColumn(present, function: function, operand: operand)
        if let nameColumn, indices.contains(nameColumn) {
            test = .call("or", [test, .call(function, [.literal(.string(leg.name)), operand], .bool)], .bool)
        }
        if function.hasPrefix("!"), present.count < indices.count {
            test = .call("or", [test, .call(function, [.literal(.string("")), operand], .bool)], .bool)
        }
        return test
    }
}
