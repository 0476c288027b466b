import KQL

/// `ipv4_lookup` and `ipv6_lookup`: each row with the rows of a table whose network has the row's address.
enum NetworkLookup {
    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let pipeline = call.plugin.table, let addresses = try call.column(0) else { return call.rows }
        let table = try call.run.evaluate(pipeline)
        let networks = try networks(call, table)
        let keepsUnmatched = try call.constant(2) == .bool(true)
        let others = try otherKeys(call, table)
        var left: [Int32] = []
        var right: [Int32] = []
        for row in 0..<call.rows.count {
            try call.run.budget.check(row: row)
            let before = left.count
            if let address = network(addresses.value(row).text, call) {
                for (index, candidate) in networks where contains(candidate, address) {
                    guard others.allSatisfy({ ValueOrder.equal($0.value(row), $1.value(index)) == true }) else {
                        continue
                    }
                    left.append(Int32(truncatingIfNeeded: row))
                    right.append(Int32(truncatingIfNeeded: index))
                }
                try call.run.budget.spend(bytes: (left.count - before) * 16)
                try call.run.budget.check(rows: left.count)
            }
            if left.count == before, keepsUnmatched {
                left.append(Int32(truncatingIfNeeded: row))
                right.append(-1)
            }
        }
        var stored: [Column] = []
        for index in call.rows.columns.indices {
            stored.append(try call.run.column(index, of: call.rows).selecting(left))
        }
        for index in table.columns.indices {
            stored.append(try call.run.column(index, of: table).selecting(optional: right))
        }
        let count = call.rows.columns.count
        // The service puts the columns of the table first for IPv6 and last for IPv4.
        if call.plugin.name == "ipv6_lookup" {
            stored = Array(stored[count...] + stored[..<count])
            return Relation(columns: table.columns + call.rows.columns, stored: stored, count: left.count)
        }
        return Relation(columns: call.rows.columns + table.columns, stored: stored, count: left.count)
    }

    private enum Network {
        case four(IPv4Network)
        case six(IPv6Network)
    }

    private static func network(_ text: String, _ call: PluginCall) -> Network? {
        call.plugin.name == "ipv4_lookup" ? IPv4Network(text).map { .four($0) } : IPv6Network(text).map { .six($0) }
    }

    private static func contains(_ network: Network, _ address: Network) -> Bool {
        switch (network, address) {
        case (.four(let outer), .four(let inner)): outer.contains(inner)
        case (.six(let outer), .six(let inner)): outer.contains(inner)
        default: false
        }
    }

    /// The networks of the table by its rows.
    private static func networks(_ call: PluginCall, _ table: Relation) throws(EngineError) -> [(Int, Network)] {
        guard let operand = call.plugin.operands[1] else { return [] }
        let texts = try call.run.column(operand, over: table)
        return (0..<texts.count).compactMap { row in network(texts.value(row).text, call).map { (row, $0) } }
    }

    /// Further keys: the cells of the rows and those of the table.
    private static func otherKeys(_ call: PluginCall, _ table: Relation) throws(EngineError) -> [(Column, Column)] {
        var keys: [(Column, Column)] = []
        for index in stride(from: 3, to: call.plugin.operands.count - 1, by: 2) {
            guard let key = try call.column(index), let other = call.plugin.operands[index + 1] else { continue }
            keys.append((key, try call.run.column(other, over: table)))
        }
        return keys
    }
}
