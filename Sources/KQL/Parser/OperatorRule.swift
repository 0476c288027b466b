/// How an operator is read: one row of ``rules``.
struct OperatorRule: Sendable {
    /// Present name of the operator.
    let name: String
    let parameters: ParameterNames
    /// Reads what stands behind the name and the settings.
    let parse: @Sendable (inout Parser) -> KQLOperator.Form

    private init(
        _ name: String,
        _ parameters: ParameterNames = [],
        _ parse: @escaping @Sendable (inout Parser) -> KQLOperator.Form
    ) {
        self.name = name
        self.parameters = parameters
        self.parse = parse
    }

    /// Operators by each name that the language has for them, older names included.
    static let rules: [String: OperatorRule] = {
        var rules: [String: OperatorRule] = [:]
        for rule in rows { rules[rule.name] = rule }
        for (older, present) in olderNames { rules[older] = rules[present] }
        return rules
    }()

    /// True when no operand of the operator can start with a name and `=`.
    var takesSettingsOnly: Bool {
        switch name {
        case "join", "lookup", "union", "search", "find", "take", "sample", "top", "parse", "parse-where": true
        default: false
        }
    }

    /// All names in alphabetical order.
    static let names = rules.keys.sorted()

    private static let olderNames = [
        ("filter", "where"), ("limit", "take"), ("order", "sort"), ("mvexpand", "mv-expand"), ("mvapply", "mv-apply"),
        ("makeseries", "make-series"), ("project-smart", "project-away"),
    ]

    private static let rows: [OperatorRule] = [
        .init("where", .hints) { .filter($0.parseExpression()) },
        .init("extend", .hints) { .columns($0.parseNamedList()) },
        .init("project", .hints) { .columns($0.parseOptionalList()) },
        .init("project-away") { .columns($0.parseColumnPatterns()) },
        .init("project-keep") { .columns($0.parseColumnPatterns()) },
        .init("project-rename") { .columns($0.parseNamedList()) },
        .init("project-reorder") { .reorder($0.parseReorderKeys()) },
        .init("project-by-names") { .reorder($0.parseReorderKeys()) },
        .init("print") { .columns($0.parseNamedList()) },
        .init("serialize", .hints) { .columns($0.parseOptionalList()) },
        .init("distinct", .hints) { .columns($0.parseNamedList()) },
        .init("take", .hints) { .limit($0.parseExpression()) },
        .init("sample", .hints) { .limit($0.parseExpression()) },
        .init("sample-distinct", .hints) { $0.parseSampleDistinct() },
        .init("sort", .hints) { $0.parseSort() },
        .init("top", .hints) { $0.parseTop() },
        .init("top-hitters", .hints) { $0.parseTopHitters() },
        .init("top-nested", .hints) { $0.parseOpaque(throughCommas: true) },
        .init("summarize", .hints) { $0.parseSummarize() },
        .init("count") { $0.parseCount() },
        .init("getschema", .kind) { _ in .bare },
        .init("consume", .consume) { _ in .bare },
        .init("execute-and-cache") { _ in .bare },
        .init("as", .hints) { .named($0.parseName("a name")) },
        .init("join", .kind) { $0.parseJoin() },
        .init("lookup", .kind) { $0.parseJoin() },
        .init("union", .union) { $0.parseUnion() },
        .init("search", .kind) { $0.parseSearch() },
        .init("find", .find) { $0.parseFind() },
        .init("range") { $0.parseRange() },
        .init("mv-expand", .expand) { $0.parseExpand() },
        .init("mv-apply", .expand) { $0.parseApply() },
        .init("parse", .parse) { $0.parseParse() },
        .init("parse-where", .parse) { $0.parseParse() },
        .init("parse-kv") { $0.parseKeyValues() },
        .init("make-series", .kind) { $0.parseMakeSeries() },
        .init("evaluate", .hints) { $0.parseEvaluate() },
        .init("invoke") { .call($0.parsePostfix(), nil) },
        .init("partition", .hints) { $0.parsePartition() },
        .init("partition-by", .hints) { $0.parsePartition() },
        .init("scan", .scan) { $0.parseScan() },
        .init("fork") { $0.parseFork() },
        .init("facet") { $0.parseFacet() },
        .init("render") { $0.parseRender() },
        .init("reduce", .kind) { $0.parseOpaque(throughCommas: true) },
        .init("assert-schema") { $0.parseOpaque() },
        .init("macro-expand") { $0.parseOpaque(throughCommas: true) },
        .init("graph") { $0.parseOpaque(throughCommas: true) },
        .init("graph-mark-components", .hints) { $0.parseOpaque(throughCommas: true) },
        .init("graph-match") { $0.parseOpaque(throughCommas: true) },
        .init("graph-merge") { $0.parseOpaque(throughCommas: true) },
        .init("graph-shortest-paths") { $0.parseOpaque(throughCommas: true) },
        .init("graph-to-table") { $0.parseOpaque(throughCommas: true) },
        .init("graph-where-edges") { $0.parseOpaque(throughCommas: true) },
        .init("graph-where-nodes") { $0.parseOpaque(throughCommas: true) },
        .init("make-graph") { $0.parseMakeGraph() },
    ]
}

/// Which settings an operator takes before its operands; `hint.…` goes with all but none.
struct ParameterNames: OptionSet {
    let rawValue: Int

    static let hints = ParameterNames(rawValue: 1)
    static let kind = ParameterNames(rawValue: 2)
    static let union = ParameterNames(rawValue: 4)
    static let find = ParameterNames(rawValue: 8)
    static let expand = ParameterNames(rawValue: 16)
    static let parse = ParameterNames(rawValue: 32)
    static let scan = ParameterNames(rawValue: 64)
    static let consume = ParameterNames(rawValue: 128)
    /// Commas may stand between settings.
    static let commas = ParameterNames(rawValue: 256)

    /// Every setting of these groups, in alphabetical order.
    var names: [String] { Self.known.filter(allows) }

    private static let known = [
        "bagexpansion", "datascope", "decodeblocks", "flags", "isfuzzy", "kind", "with_itemindex", "with_match_id",
        "with_source", "with_step_name", "withsource",
    ]

    /// True when one of the groups has a setting of this name.
    func allows(_ name: String) -> Bool {
        switch name {
        case "kind": contains(.kind) || contains(.union) || contains(.expand) || contains(.parse)
        case "withsource", "with_source": contains(.union) || contains(.find)
        case "isfuzzy": contains(.union)
        case "datascope": contains(.find)
        case "bagexpansion", "with_itemindex": contains(.expand)
        case "flags": contains(.parse)
        case "with_match_id", "with_step_name": contains(.scan)
        case "decodeblocks": contains(.consume)
        case "hint": false
        default: false
        }
    }
}
