extension BindingSession {
    /// `union`, at the start of a pipeline or behind rows, which then are its first leg.
    mutating func bindUnion(_ each: KQLOperator, _ operands: [KQLExpression], after input: BoundTable?) -> BoundTable {
        let isFuzzy = each.parameter("isfuzzy")?.word == "true"
        let withSource = (each.parameter("withsource") ?? each.parameter("with_source")).flatMap(Self.name)
        var legs = input.map { [$0] } ?? []
        for operand in operands { legs += bindLegs(operand, isFuzzy: isFuzzy) }
        if legs.isEmpty, isFuzzy, !operands.isEmpty, canEvaluate {
            report(.unknownTable, "none of the tables exists", each.range)
            canEvaluate = false
        }
        return bindUnion(legs: legs, withSource: withSource, inner: each.parameter("kind")?.word == "inner", each.range)
    }

    private static func name(of parameter: KQLParameter) -> String? {
        switch parameter.value.kind {
        case .name(let name): name.text
        case .literal(.string(let text)): text
        default: nil
        }
    }

    /// The tables that one operand stands for; under `isfuzzy` an unknown one is left out.
    private mutating func bindLegs(_ operand: KQLExpression, isFuzzy: Bool) -> [BoundTable] {
        switch operand.kind {
        case .wildcard(let pattern):
            tables.insert(pattern)
            if pattern == "*" {
                report(.unscopedSearch, "this reads every table: name those you need", operand.range)
            }
            return matching(pattern)
        case .name(let name) where isFuzzy && scope.find(name.text) == nil && schema.table(named: name.text) == nil:
            tables.insert(name.text)
            reportUnknownTable(name, .leftOut)
            return []
        case .parenthesized(let inner) where isFuzzy: return bindFuzzy(inner)
        default: return [bindTable(operand)]
        }
    }

    /// A pipeline in a fuzzy union is left out as a whole when its own source is unknown.
    private mutating func bindFuzzy(_ inner: KQLExpression) -> [BoundTable] {
        if case .pipeline(let pipeline) = inner.kind, let source = pipeline.source, case .name(let name) = source.kind,
            scope.find(name.text) == nil, schema.table(named: name.text) == nil
        {
            tables.insert(name.text)
            reportUnknownTable(name, .leftOut)
            let before = canEvaluate
            _ = bind(KQLPipeline(source: nil, operators: pipeline.operators, range: pipeline.range), input: .unknown)
            canEvaluate = before
            return []
        }
        if case .name = inner.kind { return bindLegs(inner, isFuzzy: true) }
        return [bindTable(inner)]
    }

    /// Tables and views that a pattern with stars stands for.
    mutating func matching(_ pattern: String) -> [BoundTable] {
        var found: [BoundTable] = []
        for table in schema.tables where Wildcard.matches(table.name, pattern) { found.append(bind(table, 0..<0)) }
        for view in scope.views where Wildcard.matches(view.name, pattern) {
            guard case .function(let body) = view.declaration.meaning else { continue }
            if case .table(var table) = call(body, view.declaration, [], at: body.range) {
                table.name = view.name
                found.append(table)
            }
        }
        return found
    }

    /// Puts tables one after the other.
    ///
    /// Columns of one name and different types become `X_string`, `X_long`, as Kusto renames them.
    /// With `inner` only columns that all tables have are kept.
    mutating func bindUnion(legs: [BoundTable], withSource: String?, inner: Bool, _ range: Range<Int>) -> BoundTable {
        if legs.count == 1, withSource == nil { return legs[0] }
        var layout = UnionLayout(legs.map(\.columns), inner: inner, nameColumn: withSource)
        let bound = legs.enumerated().map { index, leg in
            BoundUnion.Leg(
                name: leg.name.isEmpty ? "union_arg\(index)" : leg.name,
                pipeline: leg.pipeline,
                sources: layout.sources[index]
            )
        }
        layout.sources = []
        let union = BoundUnion(legs: bound, nameColumn: withSource == nil ? nil : 0)
        return BoundTable(
            pipeline: BoundPipeline(source: .union(union), sourceColumns: layout.columns),
            isOpen: legs.contains { $0.isOpen }
        )
    }
}

/// The columns of a union, and where each leg's columns go.
private struct UnionLayout {
    var columns: [KQLColumn] = []
    /// Per leg: for each output column the input column that fills it.
    var sources: [[Int?]] = []

    init(_ legs: [[KQLColumn]], inner: Bool, nameColumn: String?) {
        var indexByColumn: [KQLColumn: Int] = [:]
        var types: [String: Int] = [:]
        var found: [KQLColumn] = []
        for leg in legs {
            for column in leg where indexByColumn[column] == nil {
                indexByColumn[column] = found.count
                found.append(column)
                types[column.name, default: 0] += 1
            }
        }
        if inner {
            let sets = legs.map(Set.init)
            found = found.filter { column in sets.allSatisfy { $0.contains(column) } }
            indexByColumn = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1, $0) })
        }
        let offset = nameColumn == nil ? 0 : 1
        var names = UniqueNames(nameColumn.map { [$0] } ?? [])
        columns = nameColumn.map { [KQLColumn($0, .string)] } ?? []
        for column in found {
            let isContested = !inner && types[column.name, default: 0] > 1
            columns.append(
                KQLColumn(names.take(isContested ? "\(column.name)_\(column.type.rawValue)" : column.name), column.type)
            )
        }
        for leg in legs {
            var source = [Int?](repeating: nil, count: columns.count)
            for (index, column) in leg.enumerated() {
                if let target = indexByColumn[column] { source[target + offset] = index }
            }
            sources.append(source)
        }
    }
}
