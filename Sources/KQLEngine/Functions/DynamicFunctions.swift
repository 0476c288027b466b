import KQL

/// Making and reading dynamic values.
enum DynamicFunctions {
    static let table: [String: ScalarBody] = [
        "parse_json": parse,
        "parsejson": parse,
        "todynamic": parse,
        "toobject": parse,
        "extract_json": extract,
        "extractjson": extract,
        "dynamic_to_json": { .string($0.isNull(0) ? "" : sorted($0.dynamic(0)).json) },
        "pack_array": { .dynamic(.array($0.values.map(\.asDynamic))) },
        "range": range,
        "repeat": repeated,
        "treepath": treePath,
        "isarray": { .bool($0.array(0) != nil) },
    ]

    /// Text that is not JSON becomes a dynamic string.
    private static func parse(_ arguments: Arguments) -> KQLValue {
        switch arguments[0] {
        case .string(let text):
            if text.isEmpty { return .null(.dynamic) }
            return KQLDynamic(json: text).map { KQLValue($0) } ?? .dynamic(.string(text))
        case .dynamic(.string(let text)): return KQLDynamic(json: text).map { KQLValue($0) } ?? arguments[0]
        case let value: return KQLValue(value.asDynamic)
        }
    }

    /// `extract_json(path, text [, typeof])`.
    private static func extract(_ arguments: Arguments) -> KQLValue {
        var root = arguments.dynamic(1)
        if case .string(let text) = root {
            guard let parsed = KQLDynamic(json: text) else { return arguments.missing }
            root = parsed
        }
        guard let found = DynamicAccess.value(at: arguments.text(0), of: root), !found.isNull else {
            return arguments.missing
        }
        return ValueConversion.convert(KQLValue(found), to: arguments.resultType)
    }

    /// The canonical form of `dynamic_to_json()`: members by name.
    private static func sorted(_ value: KQLDynamic) -> KQLDynamic {
        switch value {
        case .array(let elements): .array(elements.map(sorted))
        case .object(let members):
            .object(
                members.map { .init(name: $0.name, value: sorted($0.value)) }
                    .sorted { ValueOrder.compare($0.name, $1.name) < 0 }
            )
        default: value
        }
    }

    /// `range(from, to [, step])`; at most 1,048,576 elements, as in Kusto.
    private static func range(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        let from = arguments[0].unwrapped
        let to = arguments[1].unwrapped
        if from.isNull || to.isNull { return .null(.dynamic) }
        let fallback: KQLValue =
            switch from {
            case .datetime, .timespan: .timespan(Ticks.perHour)
            default: .long(1)
            }
        let step = arguments.count > 2 ? arguments[2].unwrapped : fallback
        let range = try RangeValues(from: from, to: to, step: step, limit: 1_048_576, budget: arguments.run.budget)
        return .dynamic(.array(range.values.map(\.asDynamic)))
    }

    private static func repeated(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        guard let count = arguments.int(1), count >= 0 else { return .null(.dynamic) }
        try arguments.run.budget.spend(rows: count, bytesPerRow: 16)
        return .dynamic(.array(Array(repeating: arguments.dynamic(0), count: count)))
    }

    private static func treePath(_ arguments: Arguments) -> KQLValue {
        var paths: [KQLDynamic] = []
        var known: Set<String> = []
        collect(arguments.dynamic(0), "") { path in
            if known.insert(path).inserted { paths.append(.string(path)) }
        }
        return .dynamic(.array(paths))
    }

    /// Calls `take` with the path of every member; `[0]` stands for all elements of an array.
    private static func collect(_ value: KQLDynamic, _ path: String, _ take: (String) -> Void) {
        switch value {
        case .object(let members):
            for member in members {
                let inner = path + "['" + member.name + "']"
                take(inner)
                collect(member.value, inner, take)
            }
        case .array(let elements):
            for element in elements {
                take(path + "[0]")
                collect(element, path + "[0]", take)
            }
        default: break
        }
    }
}
