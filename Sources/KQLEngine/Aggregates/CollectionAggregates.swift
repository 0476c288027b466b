import KQL

/// Gathering values into arrays and bags.
enum CollectionAggregates {
    /// Most elements without a limit of its own, as in Kusto.
    private static let defaultLimit = 1_048_576

    static func list(_ call: AggregateCall) throws(EngineError) -> [Column] {
        try gather(call, withNulls: false, distinct: false)
    }

    static func listWithNulls(_ call: AggregateCall) throws(EngineError) -> [Column] {
        try gather(call, withNulls: true, distinct: false)
    }

    static func set(_ call: AggregateCall) throws(EngineError) -> [Column] {
        switch call.argument(0).storage {
        case .strings, .integers: try numberedSet(call)
        default: try gather(call, withNulls: false, distinct: true)
        }
    }

    /// A set of texts or whole numbers: each value is numbered, and made once.
    private static func numberedSet(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        let limit = max(0, call.constant(1) ?? defaultLimit)
        try call.spendGroups()
        var numbering = ColumnNumbering()
        let numbers = try numbering.numbers(of: values, budget: call.budget)
        var pairs = PairNumbering(
            firstCount: call.groups.count,
            secondCount: Int(numbering.count),
            lookups: call.rowCount
        )
        var made = [KQLDynamic?](repeating: nil, count: Int(numbering.count))
        var lists = [[KQLDynamic]](repeating: [], count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            let before = pairs.count
            guard lists[group].count < limit, pairs.number(UInt32(group), numbers[row]) == before else { return }
            try call.budget.spend(bytes: 48)
            let number = Int(numbers[row])
            let value = made[number] ?? values.value(row).asDynamic
            made[number] = value
            lists[group].append(value)
        }
        return [Column(type: .dynamic, count: lists.count, storage: .dynamics(lists.map { .array($0) }))]
    }

    /// One bag of all bags; of members with one name the first counts.
    static func bag(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        let limit = max(0, call.constant(1) ?? defaultLimit)
        try call.spendGroups()
        var bags = [[[KQLDynamic.Member]]](repeating: [], count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            guard case .object(let members) = values.value(row).asDynamic else { return }
            try call.budget.spend(bytes: members.count * 48)
            bags[group].append(members)
        }
        return [
            Column(
                type: .dynamic,
                count: bags.count,
                storage: .dynamics(
                    bags.map { parts in
                        guard case .object(let members) = BagFunctions.merging(parts) else { return .object([]) }
                        return .object(Array(members.prefix(limit)))
                    }
                )
            )
        ]
    }

    private static func gather(_ call: AggregateCall, withNulls: Bool, distinct: Bool) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        let limit = max(0, call.constant(1) ?? defaultLimit)
        try call.spendGroups()
        var lists = [[KQLDynamic]](repeating: [], count: call.groups.count)
        var known = [Set<KQLDynamic>](repeating: [], count: distinct ? call.groups.count : 0)
        for row in 0..<call.rowCount {
            try call.budget.check(row: row)
            let group = Int(call.groups.numbers[row])
            guard lists[group].count < limit, withNulls || !values.isNull(row) else { continue }
            let value = values.value(row).asDynamic
            // A set takes the elements of an array one by one, a list takes the array.
            let elements = if distinct, case .array(let inner) = value { inner } else { [value] }
            for element in elements where lists[group].count < limit {
                if distinct, !known[group].insert(element).inserted { continue }
                try call.budget.spend(bytes: 48)
                lists[group].append(element)
            }
        }
        if values.type == .dynamic {
            for list in lists { try ValueSize.check(.array(list)) }
        }
        return [Column(type: .dynamic, count: lists.count, storage: .dynamics(lists.map { .array($0) }))]
    }
}
