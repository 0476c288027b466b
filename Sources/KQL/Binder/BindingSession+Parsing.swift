extension BindingSession {
    /// `parse` and `parse-where`: the columns of the pattern are added.
    mutating func applyParse(
        _ each: KQLOperator,
        _ value: KQLExpression,
        _ parts: [KQLParsePart],
        to table: inout BoundTable
    ) {
        let bound = withRows(RowScope(table)) { $0.asText($0.bindScalar(value)) }
        var layout = ExtendedColumns(table.columns)
        var pattern: [BoundParse.Part] = []
        for part in parts {
            switch part {
            case .star: pattern.append(.anything)
            case .text(let text):
                guard let text = constantText(text) else { continue }
                pattern.append(.text(text))
            case .column(let name, let type):
                let place = layout.set(KQLColumn(name.text, type ?? .string))
                pattern.append(.column(place, type ?? .string))
            }
        }
        let parse = BoundParse(
            value: bound,
            parts: pattern,
            kind: parseKind(each),
            flags: each.parameter("flags").flatMap(Self.plainText) ?? "",
            filters: each.name == "parse-where",
            carried: layout.carried
        )
        table.append(.parse(parse), layout.columns, each.range)
    }

    private mutating func parseKind(_ each: KQLOperator) -> BoundParse.Kind {
        guard let parameter = each.parameter("kind"), let word = parameter.word else { return .simple }
        if let kind = BoundParse.Kind(rawValue: word) { return kind }
        report(.wrongParameter, "there is no kind of parse `\(word)`", parameter.range)
        return .simple
    }

    /// A word or a string as written, case included.
    private static func plainText(_ parameter: KQLParameter) -> String? {
        switch parameter.value.kind {
        case .name(let name): name.text
        case .literal(.string(let text)): text
        default: nil
        }
    }

    /// `parse-kv`: a column per key.
    mutating func applyKeyValues(
        _ each: KQLOperator,
        _ value: KQLExpression,
        _ keys: [KQLColumnDeclaration],
        _ settings: [KQLParameter],
        to table: inout BoundTable
    ) {
        let bound = withRows(RowScope(table)) { $0.asText($0.bindScalar(value)) }
        var layout = ExtendedColumns(table.columns)
        let boundKeys = keys.map { key in
            let type = key.type ?? .string
            return BoundKeyValues.Key(
                name: key.name.text,
                column: layout.set(KQLColumn(key.name.text, type)),
                type: type
            )
        }
        let operation = BoundKeyValues(
            value: bound,
            keys: boundKeys,
            settings: keyValueSettings(settings),
            carried: layout.carried
        )
        table.append(.parseKeyValues(operation), layout.columns, each.range)
    }

    private mutating func keyValueSettings(_ settings: [KQLParameter]) -> BoundKeyValues.Settings {
        var result = BoundKeyValues.Settings()
        for setting in settings {
            switch setting.name {
            case "pair_delimiter": result.pairDelimiter = constantText(setting.value) ?? ""
            case "kv_delimiter": result.valueDelimiter = constantText(setting.value) ?? ""
            case "quote":
                let quotes = constantText(setting.value) ?? ""
                if !quotes.isEmpty { result.quotes.append(quotes.count == 1 ? quotes + quotes : quotes) }
            case "escape": result.escapes.append(constantText(setting.value) ?? "")
            case "greedy": result.isGreedy = setting.word == "true"
            case "regex": result.pattern = constantText(setting.value)
            default: report(.wrongParameter, "`parse-kv` has no setting `\(setting.name)`", setting.range)
            }
        }
        return result
    }

    /// The text of a constant; anything else is reported.
    mutating func constantText(_ expression: KQLExpression) -> String? {
        if case .missing = expression.kind { return nil }
        if case .string(let text)? = withRows(nil, { $0.bindScalar(expression) }).constant { return text }
        report(.notConstant, "expected a constant text", expression.range)
        return nil
    }
}
