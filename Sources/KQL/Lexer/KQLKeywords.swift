/// Words that mean something to the language.
enum KQLKeywords {
    /// Keywords with a hyphen, which the lexer reads as one token.
    static let hyphenated: Set<String> = [
        "assert-schema", "execute-and-cache", "graph-mark-components", "graph-match", "graph-merge",
        "graph-shortest-paths", "graph-to-table", "graph-where-edges", "graph-where-nodes", "macro-expand",
        "make-graph", "make-series", "mv-apply", "mv-expand", "parse-kv", "parse-where", "partition-by",
        "project-away", "project-by-names", "project-keep", "project-rename", "project-reorder", "project-smart",
        "sample-distinct", "top-hitters", "top-nested",
    ]

    /// First words of ``hyphenated``.
    static let hyphenStarts: Set<String> = [
        "assert", "execute", "graph", "macro", "make", "mv", "parse", "partition", "project", "sample", "top",
    ]

    /// Names that start a typed literal when `(` follows.
    static let literalTypes: [String: KQLType] = [
        "bool": .bool, "boolean": .bool, "int": .int, "int32": .int, "long": .long, "int64": .long, "real": .real,
        "double": .real, "decimal": .decimal, "datetime": .datetime, "date": .datetime, "timespan": .timespan,
        "time": .timespan, "guid": .guid, "uuid": .guid, "uniqueid": .guid,
    ]

    /// Names of types as they stand in declarations.
    static let types: [String: KQLType] = {
        var types = literalTypes
        types["string"] = .string
        types["dynamic"] = .dynamic
        types["object"] = .dynamic
        return types
    }()

    /// Words between operands; none of them can be a name without quotes.
    static let infix: Set<String> = [
        "and", "or", "in", "between", "has", "has_cs", "has_any", "has_all", "hasprefix", "hasprefix_cs", "hassuffix",
        "hassuffix_cs", "contains", "contains_cs", "containscs", "startswith", "startswith_cs", "endswith",
        "endswith_cs", "like", "likecs", "notlike", "notlikecs", "notcontains", "notcontains_cs", "matches", "by",
    ]

    /// Words that join two operands, in alphabetical order.
    static let binaryWords =
        (Array(KQLBinaryOperator.byWord.keys) + KQLListOperator.allCases.map(\.rawValue)
        + ["and", "or", "between", "matches regex"]).sorted()

    private static let otherReserved: Set<String> = [
        "as", "asc", "consume", "count", "datatable", "declare", "desc", "distinct", "dynamic", "evaluate", "extend",
        "externaldata", "facet", "false", "filter", "find", "first", "fork", "from", "getschema", "invoke", "join",
        "last", "let", "limit", "lookup", "materialize", "not", "null", "nulls", "of", "on", "order", "parse",
        "partition", "print", "project", "range", "reduce", "render", "restrict", "sample", "scan", "search",
        "serialize", "set", "sort", "step", "string", "summarize", "take", "to", "top", "toscalar", "true", "typeof",
        "union", "view", "where", "with", "database", "cluster", "table", "alias", "pattern", "access", "h",
        "contextual_datatable",
    ]

    /// True when the name is one identifier token and no word of the language, whatever its case.
    static func canStandBare(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetter(first) else { return false }
        guard name.utf8.allSatisfy({ isLetter($0) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return false
        }
        let lowered = name.lowercased()
        return !infix.contains(lowered) && !otherReserved.contains(lowered) && literalTypes[lowered] == nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_")
    }
}
