extension BindingSession {
    /// Functions that reach data of other places; they need the network.
    static let foreignSources: Set<String> = [
        "adx", "app", "arg", "cluster", "database", "external_table", "resource", "stored_query_result", "workspace",
        "cosmosdb_sql_request", "graph", "datascope",
    ]

    /// Functions of the service that yield or take rows; their results are known to the service alone.
    ///
    /// Source: <https://learn.microsoft.com/defender-xdr/advanced-hunting-overview> (read 2026-11-22).
    static let hostFunctions: Set<String> = [
        "FileProfile", "AssignedIPAddresses", "DeviceFromIP", "SeenBy", "GetFirstSeenBehaviors",
        "GetUncommonValueBehaviors", "GetHighVolumeAnomalyBehaviors", "GetAnomalousBehaviorsByKind",
        "GetAnomalousBehaviorsByValue", "GetAnomalousBehaviorsAbout",
    ]

    /// Binds an expression that has to yield rows.
    mutating func bindTable(_ expression: KQLExpression) -> BoundTable {
        defer { size.leave() }
        guard size.enter() else {
            reportSize(expression.range)
            return .unknown
        }
        if let use = PatternUse(expression, in: scope) { return bind(use, expression.range) }
        switch expression.kind {
        case .pipeline(let pipeline): return bind(pipeline, input: nil)
        case .parenthesized(let inner): return bindTable(inner)
        case .name(let name): return bindTable(named: name)
        case .call(let name, let arguments): return bindTableCall(name, arguments, expression.range)
        case .dataTable(let columns, let values): return bindDataTable(columns, values, expression.range)
        case .externalData(let columns, _, _):
            cannotEvaluate("externaldata", expression.range)
            return bindDeclared(columns)
        case .wildcard(let pattern):
            tables.insert(pattern)
            return bindUnion(legs: matching(pattern), withSource: nil, inner: false, expression.range)
        case .member(let left, _), .method(let left, _, _):
            if isForeign(left) { return bindForeign(expression.range) }
        case .tables, .foreign: return bindForeign(expression.range)
        case .missing: return unknownTable()
        default: break
        }
        report(.expectedTable, "expected a table here", expression.range)
        return .unknown
    }

    private mutating func unknownTable() -> BoundTable {
        canEvaluate = false
        return .unknown
    }

    /// Tables of another place are none of this database, so that they are not named among the tables read.
    private mutating func bindForeign(_ range: Range<Int>) -> BoundTable {
        cannotEvaluate("data of another place", range)
        return .unknown
    }

    private func literalText(_ argument: KQLNamedExpression?) -> String? {
        guard case .literal(.string(let text))? = argument?.value.kind else { return nil }
        return text
    }

    /// A `let`, a view without arguments, or a table of the schema.
    private mutating func bindTable(named name: KQLName) -> BoundTable {
        if let declaration = scope.find(name.text) {
            resolve(declaration, at: name.range)
            switch declaration.meaning {
            case .table(var table):
                table.name = name.text
                return table
            case .function(let body):
                if case .table(var table) = call(body, declaration, [], at: name.range) {
                    table.name = name.text
                    return table
                }
            case .scalar, .unbound, .pattern: break
            }
            report(.expectedTable, "`\(name.text)` is no table", name.range)
            return .unknown
        }
        guard !name.text.isEmpty else { return unknownTable() }
        tables.insert(name.text)
        if let table = schema.table(named: name.text) { return bind(table, name.range) }
        reportUnknownTable(name)
        return unknownTable()
    }

    /// Says that a table is unknown, and which name is near; the service may know more tables.
    mutating func reportUnknownTable(_ name: KQLName, _ code: DiagnosticCode = .unknownTable) {
        let near = nearest(to: name.text, in: schema.tables.lazy.map(\.name))
        let end = code == .leftOut ? ", it is left out" : ""
        report(code, "there is no table `\(name.text)`\(end)", name.range, suggestion: near)
    }

    /// A table of the schema, whole.
    mutating func bind(_ table: KQLTable, _ range: Range<Int>) -> BoundTable {
        time.reads(table, range)
        if let successor = table.successor, !range.isEmpty {
            report(.retiredTable, "Microsoft retires `\(table.name)`: read `\(successor)` instead", range)
        }
        return BoundTable(
            pipeline: BoundPipeline(source: .table(table.name), sourceColumns: table.columns),
            name: table.name
        )
    }

    private mutating func bindTableCall(
        _ name: KQLName,
        _ arguments: [KQLNamedExpression],
        _ range: Range<Int>
    ) -> BoundTable {
        if let declaration = scope.find(name.text) { return bindTableCall(declaration, arguments, range) }
        functions.insert(name.text)
        switch name.text {
        case "materialize":
            if let argument = arguments.first { return share(bindTable(argument.value)) }
        case "table":
            if let text = literalText(arguments.first) { return bindTable(named: KQLName(text, range)) }
            return bindForeign(range)
        case _ where Self.hostFunctions.contains(name.text):
            cannotEvaluate("\(name.text)()", range)
            return .unknown
        case _ where Self.foreignSources.contains(name.text): return bindForeign(range)
        default: break
        }
        for argument in arguments { bindArgument(argument.value) }
        reportUnknownTableFunction(name)
        return .unknown
    }

    /// An argument of a function that is not known here: a name that stands for nothing may be anything.
    private mutating func bindArgument(_ argument: KQLExpression) {
        if case .name(let name) = argument.kind, scope.find(name.text) == nil, schema.table(named: name.text) == nil {
            return
        }
        if isTable(argument) { _ = bindTable(argument) } else { _ = bindScalar(argument) }
    }

    private mutating func bindTableCall(
        _ declaration: Declaration,
        _ arguments: [KQLNamedExpression],
        _ range: Range<Int>
    ) -> BoundTable {
        if case .function(let body) = declaration.meaning {
            if case .table(let table) = call(body, declaration, arguments, at: range) { return table }
        }
        report(.expectedTable, "the call yields no table", range)
        return .unknown
    }
}
