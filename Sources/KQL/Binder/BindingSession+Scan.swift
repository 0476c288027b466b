extension BindingSession {
    /// `scan`: columns that the steps assign to, then the number of the sequence and the name of the step if asked for.
    mutating func applyScan(_ each: KQLOperator, _ scan: KQLScan, to table: inout BoundTable) {
        let input = RowScope(table)
        if !scan.order.isEmpty {
            let keys = withRows(input) { $0.bindKeys(scan.order) }
            table.append(.sort(keys), table.columns, each.range)
        }
        let bound = bindScan(each, scan, over: table)
        var columns = table.columns + scan.declared.map { KQLColumn($0.column.name.text, $0.column.type ?? .dynamic) }
        if bound.hasMatchID, let name = each.parameter("with_match_id")?.value.plainName {
            columns.append(KQLColumn(name, .long))
        }
        if bound.hasStepName, let name = each.parameter("with_step_name")?.value.plainName {
            columns.append(KQLColumn(name, .string))
        }
        guard !scan.partition.isEmpty else { return table.append(.scan(bound), columns, each.range) }
        let keys = withRows(input) { session in
            scan.partition.map { session.bindScalar(KQLExpression(.name($0), $0.range, depth: 1)) }
        }
        var part = BoundPipeline(source: .input, sourceColumns: table.columns)
        part.steps = [BoundStep(.scan(bound), columns: columns, range: each.range)]
        table.append(.partition(BoundPartition(keys: keys, pipeline: part)), columns, each.range)
    }

    private mutating func bindScan(_ each: KQLOperator, _ scan: KQLScan, over table: BoundTable) -> BoundScan {
        let declared = scan.declared.map { KQLColumn($0.column.name.text, $0.column.type ?? .dynamic) }
        var scope = RowScope(table)
        let row = scope.columns + declared
        scope.columns = row
        for step in scan.steps {
            scope.columns += row.map { KQLColumn("\(step.name.text).\($0.name)", $0.type) }
            scope.steps.insert(step.name.text)
        }
        let fallbacks = scan.declared.map { declaration -> (type: KQLType, fallback: BoundExpression) in
            let type = declaration.column.type ?? .dynamic
            guard let value = declaration.fallback else {
                return (type, .literal(type == .string ? .string("") : .null(type)))
            }
            return (type, converted(withRows(nil) { $0.bindScalar(value) }, to: type, at: value.range))
        }
        let steps = withRows(scope) { session in scan.steps.map { session.bindScanStep($0, row) } }
        return BoundScan(
            declared: fallbacks,
            steps: steps,
            hasMatchID: each.parameter("with_match_id")?.value.plainName != nil,
            hasStepName: each.parameter("with_step_name")?.value.plainName != nil
        )
    }

    private mutating func bindScanStep(_ step: KQLScanStep, _ row: [KQLColumn]) -> BoundScan.Step {
        let condition = bindPredicate(step.condition)
        var assignments: [(column: Int, value: BoundExpression)] = []
        for assignment in step.assignments {
            guard let name = assignment.names.first, let place = row.lastIndex(where: { $0.name == name.text }) else {
                report(.unknownColumn, "`scan` neither reads nor declares this column", assignment.range)
                canEvaluate = false
                continue
            }
            let value = bindScalar(assignment.value)
            assignments.append((place, converted(value, to: row[place].type, at: assignment.range)))
        }
        return BoundScan.Step(
            name: step.name.text,
            output: step.output,
            condition: condition,
            assignments: assignments
        )
    }

    /// `s1.x` inside a `scan`: a column of the last row that matched the step; nil for anything else.
    func bindStepColumn(_ left: KQLExpression, _ name: KQLName) -> BoundExpression? {
        guard let rows, case .name(let step) = left.kind, rows.steps.contains(step.text) else { return nil }
        return rows.index(of: "\(step.text).\(name.text)").map { .column($0, rows.columns[$0].type) }
    }
}
