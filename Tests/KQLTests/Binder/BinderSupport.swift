import KQL

/// A small database, and queries bound against it.
enum Sample {
    static let schema = KQLSchema(tables: [
        KQLTable(
            name: "Events",
            columns: [
                KQLColumn("Timestamp", .datetime), KQLColumn("Device", .string), KQLColumn("Port", .int),
                KQLColumn("Bytes", .long),
                KQLColumn("Extra", .dynamic), KQLColumn("Ok", .bool),
            ],
            eventTime: "Timestamp",
            successor: nil
        ),
        KQLTable(
            name: "OldEvents",
            columns: [KQLColumn("Timestamp", .datetime), KQLColumn("Device", .string)],
            eventTime: "Timestamp",
            successor: "Events"
        ),
        KQLTable(
            name: "EventDetails",
            columns: [KQLColumn("Device", .string), KQLColumn("Port", .string), KQLColumn("Score", .real)]
        ),
        KQLTable(name: "Users", columns: [KQLColumn("User", .string), KQLColumn("Device", .string)]),
    ])

    static func bind(_ query: String) -> Binding {
        KQLBinder(schema: schema).bind(KQLParser.parse(query))
    }

    /// Columns of the last result as `name:type`, or the remarks when there is none.
    static func columns(_ query: String) -> [String] {
        let binding = bind(query)
        guard let result = binding.query?.results.last else {
            return binding.diagnostics.map { $0.code + " " + $0.message }
        }
        return result.columns.map { "\($0.name):\($0.type.rawValue)" }
    }

    /// Codes of all remarks but hints.
    static func codes(_ query: String) -> [String] {
        bind(query).diagnostics.filter { $0.severity != .hint }.map(\.code)
    }

    /// The last filter of the last result, written out.
    static func filter(_ query: String) -> String {
        guard let result = bind(query).query?.results.last else { return "not bound" }
        var pipelines = [result]
        while let pipeline = pipelines.popLast() {
            for step in pipeline.steps.reversed() {
                if case .filter(let predicate) = step.operation { return text(predicate, columns: nil) }
            }
            if case .union(let union) = pipeline.source { pipelines += union.legs.map(\.pipeline).reversed() }
        }
        return "no filter"
    }

    /// An expression as text: columns as `#n`, changes of type as `type<…>`.
    static func text(_ expression: BoundExpression, columns: [KQLColumn]?) -> String {
        func inner(_ each: BoundExpression) -> String { text(each, columns: columns) }
        switch expression {
        case .literal(let value): return KQLLiteral.value(value)
        case .column(let index, _): return "#\(index)"
        case .call(let name, let operands, _): return name + "(" + operands.map(inner).joined(separator: ", ") + ")"
        case .convert(let operand, to: let type): return type.rawValue + "<" + inner(operand) + ">"
        case .member(let left, key: let key): return inner(left) + "[" + inner(key) + "]"
        case .anyColumn(let numbers, let function, let operand): return "any\(numbers) \(function) \(inner(operand))"
        case .scalar: return "scalar"
        case .inPipeline(let left, _, let function): return inner(left) + " \(function) pipeline"
        }
    }
}
