import KQL

/// `bag_unpack(bag, prefix, columnsConflict, ignoredProperties)`: a column per member, by name.
enum BagUnpack {
    /// Most columns that bags are unpacked into.
    private static let maxColumns = 10_000

    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let bags = try call.column(0) else { return call.rows }
        let prefix = try call.constant(1)?.text ?? ""
        let conflict = try call.constant(2)?.text ?? "error"
        let ignored = Set(Membership.members([try call.constant(3) ?? .null(.dynamic)]).map(\.text))
        var kept = Array(call.rows.columns.indices)
        if case .column(let index, _)? = call.plugin.operands.first ?? nil { kept.removeAll { $0 == index } }
        var slots = try slots(of: bags, ignored: ignored, prefix: prefix, call.run)
        let names = Set(kept.map { call.rows.columns[$0].name })
        let contested = names.intersection(slots.map(\.name))
        switch conflict {
        case "keep_source": slots.removeAll { contested.contains($0.name) }
        case "replace_source": kept.removeAll { contested.contains(call.rows.columns[$0].name) }
        default:
            if let name = contested.min() {
                throw EngineError(
                    .invalidArgument,
                    "bag_unpack() finds a member called like the column \(name); set columnsConflict."
                )
            }
        }
        var columns = kept.map { call.rows.columns[$0] }
        var cells = kept.map { call.rows.cells($0) }
        for slot in slots {
            columns.append(KQLColumn(slot.name, slot.type))
            cells.append(.stored(try column(of: slot, bags, call.run)))
        }
        if conflict == "replace_source" || conflict == "keep_source" {
            let order = order(columns, like: call.rows.columns)
            columns = order.map { columns[$0] }
            cells = order.map { cells[$0] }
        }
        return Relation(columns: columns, cells: cells, count: call.rows.count)
    }

    /// A member of the bags: its key, the column's name, and the type of its values.
    private struct Slot {
        let key: String
        let name: String
        let type: KQLType
    }

    private static func slots(
        of bags: Column,
        ignored: Set<String>,
        prefix: String,
        _ run: QueryRun
    ) throws(EngineError) -> [Slot] {
        var types: [String: KQLType?] = [:]
        for row in 0..<bags.count {
            try run.budget.check(row: row)
            guard case .object(let members) = bags.value(row).asDynamic else { continue }
            for member in members where !ignored.contains(member.name) {
                let type = member.value.isNull ? nil : KQLValue(member.value).unwrapped.type
                guard let known = types[member.name] else {
                    types[member.name] = .some(type)
                    continue
                }
                if let type, known != type { types[member.name] = .some(known == nil ? type : .dynamic) }
            }
        }
        guard types.count <= maxColumns else {
            throw EngineError(.tooManyRows, "The bags have more than \(maxColumns) different members.")
        }
        return types.keys.sorted().map { Slot(key: $0, name: prefix + $0, type: (types[$0] ?? nil) ?? .dynamic) }
    }

    private static func column(of slot: Slot, _ bags: Column, _ run: QueryRun) throws(EngineError) -> Column {
        try run.rowByRow([bags], type: slot.type, count: bags.count) { (arguments) throws(EngineError) in
            let member = arguments.object(0)?.last { $0.name == slot.key }
            return ValueConversion.convert(member.map { KQLValue($0.value) } ?? .null(.dynamic), to: slot.type)
        }
    }

    /// Columns that the input had too, at their old places, and then the others.
    private static func order(_ columns: [KQLColumn], like input: [KQLColumn]) -> [Int] {
        var order: [Int] = []
        for column in input {
            if let place = columns.firstIndex(where: { $0.name == column.name }) { order.append(place) }
        }
        return order + columns.indices.filter { !order.contains($0) }
    }
}
