import KQL

extension QueryRun {
    /// A string operator over two columns; columns of other types are tested by their text.
    func stringTest(
        _ stringOperator: StringOperator,
        _ left: Column,
        _ right: Column,
        count: Int
    ) throws(EngineError) -> Column {
        let texts = try converted(left, to: .string)
        if let constant = right.constant {
            return try test(texts, StringMatcher(stringOperator, needle: constant.text))
        }
        if case .strings(let strings) = texts.storage, case .strings(let needles) = right.storage {
            return try pairwiseTest(stringOperator, strings, needles, count: count)
        }
        return try rowByRow([texts, right], type: .bool, count: count) { (arguments) throws(EngineError) in
            .bool(StringMatcher(stringOperator, needle: arguments.text(1)).matches(arguments.text(0)))
        }
    }

    /// Each text against the needle of its row; a matcher is made once per distinct needle.
    private func pairwiseTest(
        _ stringOperator: StringOperator,
        _ strings: StringColumn,
        _ needles: StringColumn,
        count: Int
    ) throws(EngineError) -> Column {
        var matchers = [StringMatcher?](repeating: nil, count: needles.pool.count)
        var answers: [Bool] = []
        answers.reserveCapacity(count)
        for row in 0..<count {
            try budget.check(row: row)
            let entry = needles.entry(row)
            let matcher = matchers[entry] ?? StringMatcher(stringOperator, needle: needles.pool.text(entry))
            if needles.sharesEntries { matchers[entry] = matcher }
            answers.append(matcher.matches(strings.pool.bytes, strings.pool.range(strings.entry(row))))
        }
        return Column(answers)
    }

    /// Runs a matcher over a column of strings.
    func test(_ texts: Column, _ matcher: StringMatcher) throws(EngineError) -> Column {
        try budget.spend(rows: texts.count, bytesPerRow: 1)
        switch texts.storage {
        case .strings(let strings): return Column(try matcher.answers(strings, budget))
        case .repeated(let value): return Column(repeating: .bool(matcher.matches(value.text)), count: texts.count)
        default: return Column(repeating: .bool(false), count: texts.count)
        }
    }

    /// `has_any` and `has_all`: the members of a dynamic array count each.
    func hasMany(_ name: String, _ columns: [Column], count: Int) throws(EngineError) -> Column {
        let has = StringOperator(.has, isCaseSensitive: false)
        let texts = try converted(columns[0], to: .string)
        guard let needles = Membership.constants(columns.dropFirst()) else {
            return try rowByRow([texts] + columns.dropFirst(), type: .bool, count: count) {
                (arguments) throws(EngineError) in
                let needles = Membership.members(arguments.values.dropFirst()).map(\.text)
                let test = { (needle: String) in StringMatcher(has, needle: needle).matches(arguments.text(0)) }
                return .bool(name == "has_any" ? needles.contains(where: test) : needles.allSatisfy(test))
            }
        }
        let matchers = needles.map { StringMatcher(has, needle: $0.text) }
        try budget.spend(rows: count, bytesPerRow: 1)
        guard case .strings(let strings) = texts.storage else {
            let text = (texts.constant ?? .string("")).text
            let test = { (matcher: StringMatcher) in matcher.matches(text) }
            let answer = name == "has_any" ? matchers.contains(where: test) : matchers.allSatisfy(test)
            return Column(repeating: .bool(answer), count: count)
        }
        return Column(try combinedAnswers(matchers, strings, isAny: name == "has_any"))
    }

    /// True in the rows where any, or all, of the matchers agree.
    private func combinedAnswers(
        _ matchers: [StringMatcher],
        _ strings: StringColumn,
        isAny: Bool
    ) throws(EngineError) -> [Bool] {
        var answers = [Bool](repeating: !isAny, count: strings.count)
        for matcher in matchers {
            try budget.check()
            let found = try matcher.answers(strings, budget)
            for row in answers.indices {
                answers[row] = isAny ? answers[row] || found[row] : answers[row] && found[row]
            }
        }
        return answers
    }

    func matchesRegex(_ left: Column, _ right: Column, count: Int) throws(EngineError) -> Column {
        let texts = try converted(left, to: .string)
        if let constant = right.constant, case .strings(let strings) = texts.storage {
            let pattern = try pattern(constant.text)
            try budget.spend(rows: count, bytesPerRow: 1)
            guard let required = RequiredText(of: constant.text) else {
                return Column(try strings.test(pattern.matches))
            }
            // Only texts with the fixed part of the pattern are worth the pattern itself.
            let candidates = try required.matcher.answers(strings, budget)
            let pool = strings.pool
            return Column(
                try candidates.indices.map { (row) throws(EngineError) in
                    candidates[row] ? try pattern.matches(pool.bytes, pool.range(strings.entry(row))) : false
                }
            )
        }
        return try rowByRow([texts, right], type: .bool, count: count) { (arguments) throws(EngineError) in
            let bytes = Array(arguments.text(0).utf8)
            return .bool(try arguments.run.pattern(arguments.text(1)).matches(bytes, 0..<bytes.count))
        }
    }

    /// True where any of the columns fulfils a string test by its text.
    func anyColumn(
        _ indices: [Int],
        _ function: String,
        _ operand: BoundExpression,
        over rows: Relation
    ) throws(EngineError) -> Column {
        let needle = try column(operand, over: rows)
        var answers = [Bool](repeating: false, count: rows.count)
        for index in indices {
            let cells = try column(index, of: rows)
            if let text = needle.constant?.text, StringOperator(function)?.isNegated == false,
                !TextShape.canContain(text, cells.type)
            {
                continue
            }
            let found = try anyColumnTest(function, cells, needle, count: rows.count)
            for row in Self.trueRows(found) { answers[Int(row)] = true }
        }
        return Column(answers)
    }

    private func anyColumnTest(
        _ function: String,
        _ cells: Column,
        _ needle: Column,
        count: Int
    ) throws(EngineError) -> Column {
        if function == "matches regex" { return try matchesRegex(cells, needle, count: count) }
        if function == "has_any" || function == "has_all" {
            return try hasMany(function, [cells, needle], count: count)
        }
        if ["in", "!in", "in~", "!in~"].contains(function) {
            return try membership(converted(cells, to: .string), function, [needle], isList: false)
        }
        guard let stringOperator = StringOperator(function) else {
            throw EngineError(.unsupported, "The operator \(function) cannot test all columns.")
        }
        return try stringTest(stringOperator, cells, needle, count: count)
    }
}

/// What the texts of a type can look like.
enum TextShape {
    /// False only when no text of the type can contain the needle; spares making the texts.
    static func canContain(_ needle: String, _ type: KQLType) -> Bool {
        guard let (alphabet, points) = shape(type) else { return true }
        var seen = 0
        for byte in needle.utf8 {
            if !alphabet.contains(byte | (byte >= 0x40 ? 0x20 : 0)) { return false }
            if byte == UInt8(ascii: ".") { seen += 1 }
        }
        return seen <= points
    }

    /// Lower-case bytes that occur in the texts of a type, and how many points at most; nil when anything may occur.
    private static func shape(_ type: KQLType) -> (alphabet: String.UTF8View, points: Int)? {
        switch type {
        case .string, .dynamic: nil
        case .bool: ("truefals".utf8, 0)
        case .int, .long: ("-0123456789".utf8, 0)
        case .real: ("-+.0123456789einfityna".utf8, 1)
        case .decimal: ("-.0123456789".utf8, 1)
        case .datetime: ("-:.tz0123456789".utf8, 1)
        case .timespan: ("-:.0123456789".utf8, 2)
        case .guid: ("-0123456789abcdef".utf8, 0)
        }
    }
}
