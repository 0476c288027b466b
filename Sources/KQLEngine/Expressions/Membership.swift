import KQL

/// Sets of values for `in` and its kin.
enum Membership {
    /// All members of a list whose parts are constant; nil when a part changes from row to row.
    static func constants(_ columns: some Sequence<Column>) -> [KQLValue]? {
        var values: [KQLValue] = []
        for column in columns {
            guard let value = column.constant else { return nil }
            values.append(value)
        }
        return members(values)
    }

    /// The values, with dynamic arrays taken apart.
    static func members(_ values: some Sequence<KQLValue>) -> [KQLValue] {
        values.flatMap { value -> [KQLValue] in
            if case .dynamic(.array(let elements)) = value { return elements.map { KQLValue($0).unwrapped } }
            return [value.unwrapped]
        }
    }

    /// One form for values that are equal: whole numbers of every type are alike.
    static func key(_ value: KQLValue) -> KQLValue {
        switch value.unwrapped {
        case .int(let number): .long(Int64(number))
        case .real(let number): Int64(exactly: number).map { .long($0) } ?? .real(number)
        case .decimal(let number): Int64(exactly: number.real).map { .long($0) } ?? .decimal(number.normalized)
        case let plain: plain
        }
    }
}

extension QueryRun {
    /// `in`, `!in`, `in~`, `!in~` by hash set.
    ///
    /// With `isList` the first of `lists` holds a member in each of its rows; otherwise each of `lists` holds one member,
    /// or an array of them, per row of `value`.
    func membership(
        _ value: Column,
        _ function: String,
        _ lists: [Column],
        isList: Bool
    ) throws(EngineError) -> Column {
        let isNegated = function.hasPrefix("!")
        let isCaseSensitive = !function.hasSuffix("~")
        var members: [KQLValue]
        if isList, let list = lists.first {
            try budget.spend(rows: list.count, bytesPerRow: 32)
            members = (0..<list.count).map { list.value($0).unwrapped }
        } else if let constants = Membership.constants(lists) {
            members = constants
        } else {
            return try variableMembership(value, lists, isCaseSensitive: isCaseSensitive, isNegated: isNegated)
        }
        members.removeAll { $0.isNull }
        if value.type == .string, members.allSatisfy({ $0.type == .string }) {
            return try textMembership(value, members.map(\.text), isCaseSensitive, isNegated)
        }
        let keys = Set(members.map { Self.key($0, isCaseSensitive) })
        return try rowByRow([value], type: .bool, count: value.count) { (arguments) throws(EngineError) in
            .bool(keys.contains(Self.key(arguments[0], isCaseSensitive)) != isNegated)
        }
    }

    private func textMembership(
        _ value: Column,
        _ texts: [String],
        _ isCaseSensitive: Bool,
        _ isNegated: Bool
    ) throws(EngineError) -> Column {
        var index = StringIndex(isCaseSensitive: isCaseSensitive)
        for text in texts { index.insert(text) }
        // Case beyond ASCII: such texts are looked up in lower case.
        let unicode = isCaseSensitive ? [] : Set(texts.filter { !ASCIIFold.isASCII($0.utf8) }.map { $0.lowercased() })
        try budget.spend(rows: value.count, bytesPerRow: 1)
        let found = index
        let test = { (bytes: [UInt8], range: Range<Int>) -> Bool in
            if found.find(bytes, range) != nil { return !isNegated }
            guard !unicode.isEmpty, !ASCIIFold.isASCII(bytes[range]) else { return isNegated }
            return unicode.contains(String(decoding: bytes[range], as: UTF8.self).lowercased()) != isNegated
        }
        if case .strings(let strings) = value.storage { return Column(try strings.test(test)) }
        let bytes = Array((value.constant ?? .string("")).text.utf8)
        return Column(repeating: .bool(test(bytes, 0..<bytes.count)), count: value.count)
    }

    private func variableMembership(
        _ value: Column,
        _ lists: [Column],
        isCaseSensitive: Bool,
        isNegated: Bool
    ) throws(EngineError) -> Column {
        try rowByRow([value] + lists, type: .bool, count: value.count) { (arguments) throws(EngineError) in
            let wanted = Self.key(arguments[0], isCaseSensitive)
            let members = Membership.members(arguments.values.dropFirst())
            return .bool(members.contains { Self.key($0, isCaseSensitive) == wanted } != isNegated)
        }
    }

    private static func key(_ value: KQLValue, _ isCaseSensitive: Bool) -> KQLValue {
        let key = Membership.key(value)
        if !isCaseSensitive, case .string(let text) = key { return .string(text.lowercased()) }
        return key
    }
}
