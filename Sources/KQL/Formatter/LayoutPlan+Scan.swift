extension LayoutPlan {
    /// Lays out `scan … with (step …; step …;)`: a line a step.
    mutating func lay(_ scan: KQLScan, _ places: ClosedRange<Int>) {
        for key in scan.order { lay(key.expression.value) }
        for each in scan.declared { if let fallback = each.fallback { lay(fallback) } }
        let outer = outerPlaces(in: places)
        if let declare = outer.first(where: { isWord("declare", at: $0) }) { layList(at: declare + 1) }
        guard let open = outer.last(where: { tokens[$0].kind == .openParenthesis }), let close = partners[open] else {
            return
        }
        let steps = group(open...close, isForced: scan.steps.count > 1)
        join(steps, at: open + 1, .none)
        join(steps, at: close, .none, isOutdented: true)
        for (index, step) in scan.steps.enumerated() {
            let start = place(at: step.name.range.lowerBound) - 1
            if start > open + 1 { join(steps, at: start) }
            let isLast = index + 1 == scan.steps.count
            let end = isLast ? close - 1 : place(at: scan.steps[index + 1].name.range.lowerBound) - 2
            lay(step, start...end)
        }
    }

    /// Lays out `step name output=last: condition => assignments`.
    private mutating func lay(_ step: KQLScanStep, _ places: ClosedRange<Int>) {
        let line = group(places)
        let condition = place(at: step.condition.range.lowerBound)
        if let output = outerPlace(of: "output", in: places.lowerBound...condition) { tighten(at: output + 1) }
        lay(step.condition)
        guard let first = step.assignments.first, let last = step.assignments.last else { return }
        let arrow = place(at: first.range.lowerBound) - 1
        join(line, at: arrow)
        layOperands(after: arrow, through: place(at: last.range.upperBound) - 1)
        for assignment in step.assignments { lay(assignment.value) }
    }
}
