extension Parser {
    /// `make-series n = count() default = 0 on t from a to b step 1h by x`, also with `in range(a, b, c)`.
    mutating func parseMakeSeries() -> KQLOperator.Form {
        var aggregates: [(aggregate: KQLNamedExpression, fallback: KQLExpression?)] = []
        repeat {
            let aggregate = parseNamed()
            var fallback: KQLExpression?
            if isWord("default"), kind(after: 1) == .assign {
                take()
                take()
                fallback = parseExpression()
            }
            aggregates.append((aggregate, fallback))
        } while accept(.comma)
        expectWord("on")
        let axis = parseAxis()
        let isRange = isWord("in")
        let (from, to, step) = parseSteps()
        let keys = acceptWord("by") ? parseNamedList() : []
        return .makeSeries(
            KQLMakeSeries(
                aggregates: aggregates,
                axis: axis,
                from: from,
                to: to,
                step: step,
                isRange: isRange,
                keys: keys
            )
        )
    }

    /// The axis must not take the `in` of `in range(…)` for an operator.
    private mutating func parseAxis() -> KQLNamedExpression {
        if kind == .identifier, kind(after: 1) == .assign {
            let name = parseName("a name")
            take()
            return KQLNamedExpression(parseExpression(.equality), names: [name])
        }
        return KQLNamedExpression(parseExpression(.equality))
    }

    private mutating func parseSteps() -> (KQLExpression?, KQLExpression?, KQLExpression) {
        if acceptWord("in") {
            expectWord("range")
            expect(.openParenthesis, "`(`")
            let from = parseExpression()
            expect(.comma, "`,`")
            let to = parseExpression()
            expect(.comma, "`,`")
            let step = parseExpression()
            expect(.closeParenthesis, "`)`")
            return (from, to, step)
        }
        let from = acceptWord("from") ? parseExpression() : nil
        let to = acceptWord("to") ? parseExpression() : nil
        expectWord("step")
        return (from, to, parseExpression())
    }

    /// `render timechart with (title="x")`: only the chart matters.
    mutating func parseRender() -> KQLOperator.Form {
        let chart = parseName("a kind of chart").text
        skipBalanced { $0 == .pipe || $0 == .semicolon }
        return .render(chart)
    }

    /// Reads over the operands of an operator whose inner form is not known.
    mutating func parseOpaque(throughCommas: Bool = false) -> KQLOperator.Form {
        skipBalanced { throughCommas ? $0.endsOperator && $0 != .comma : $0.endsOperator }
        return .opaque
    }
}
