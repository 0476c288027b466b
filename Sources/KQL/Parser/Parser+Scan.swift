extension Parser {
    /// Reads `scan with_match_id=id declare (x: long = 0) with (step s: condition => x = 1;)`.
    mutating func parseScan() -> KQLOperator.Form {
        var order: [KQLSortKey] = []
        if acceptWord("order") {
            expectWord("by")
            order = parseSortKeys()
        }
        var partition: [KQLName] = []
        if acceptWord("partition") {
            expectWord("by")
            repeat { partition.append(parseName("the name of a column")) } while accept(.comma)
        }
        let declared = acceptWord("declare") ? parseScanDeclarations() : []
        expectWord("with")
        expect(.openParenthesis, "`(`")
        var steps: [KQLScanStep] = []
        while acceptWord("step") {
            steps.append(parseScanStep())
            _ = accept(.semicolon)
        }
        expect(.closeParenthesis, "`)` or `step`")
        return .scan(KQLScan(order: order, partition: partition, declared: declared, steps: steps))
    }

    private mutating func parseScanDeclarations() -> [KQLScan.Declaration] {
        expect(.openParenthesis, "`(`")
        var declared: [KQLScan.Declaration] = []
        while kind != .closeParenthesis, kind != .end {
            let name = parseName("the name of a column")
            expect(.colon, "`:`")
            let column = KQLColumnDeclaration(name: name, type: parseTypeName())
            declared.append(.init(column: column, fallback: accept(.assign) ? parseExpression() : nil))
            if !accept(.comma) { break }
        }
        expect(.closeParenthesis, "`)`")
        return declared
    }

    private mutating func parseScanStep() -> KQLScanStep {
        let name = parseName("the name of a step")
        let isOptional = acceptWord("optional")
        let output = acceptWord("output") ? parseScanOutput() : .all
        expect(.colon, "`:`")
        let condition = parseExpression()
        let assignments = accept(.arrow) ? parseNamedList() : []
        return KQLScanStep(
            name: name,
            isOptional: isOptional,
            output: output,
            condition: condition,
            assignments: assignments
        )
    }

    private mutating func parseScanOutput() -> KQLScanStep.Output {
        expect(.assign, "`=`")
        let written = text(take().range)
        return KQLScanStep.Output(rawValue: written) ?? .all
    }
}
