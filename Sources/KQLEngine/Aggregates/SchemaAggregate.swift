import KQL

/// `buildschema(value)`: the types that the values of a group, and their members, have.
enum SchemaAggregate {
    static func build(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        var schemas = [Schema](repeating: Schema(), count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            schemas[group].add(values.value(row).asDynamic, depth: ValueSize.maxDepth)
        }
        return [Column(type: .dynamic, count: schemas.count, storage: .dynamics(schemas.map(\.dynamic)))]
    }

    private struct Schema {
        private var types: [String] = []
        private var members: [(name: String, schema: Schema)] = []
        private var element: [Schema] = []

        mutating func add(_ value: KQLDynamic, depth: Int) {
            guard depth > 0 else { return }
            switch value {
            case .null: break
            case .object(let found):
                for member in found {
                    let place = members.firstIndex { $0.name == member.name } ?? members.count
                    if place == members.count { members.append((member.name, Schema())) }
                    members[place].schema.add(member.value, depth: depth - 1)
                }
            case .array(let elements):
                if element.isEmpty { element = [Schema()] }
                for each in elements { element[0].add(each, depth: depth - 1) }
            default: note(Self.name(value))
            }
        }

        private mutating func note(_ type: String) {
            if !types.contains(type) { types.append(type) }
        }

        private static func name(_ value: KQLDynamic) -> String {
            switch value.scalar?.type {
            case .real: "double"
            case let type: type?.rawValue ?? "dynamic"
            }
        }

        var dynamic: KQLDynamic {
            var parts: [KQLDynamic] = types.map { .string($0) }
            if !members.isEmpty {
                parts.append(.object(members.map { .init(name: $0.name, value: $0.schema.dynamic) }))
            }
            if let element = element.first {
                parts.append(.object([.init(name: "`indexer`", value: element.dynamic)]))
            }
            return parts.count == 1 ? parts[0] : parts.isEmpty ? .null : .array(parts)
        }
    }
}
