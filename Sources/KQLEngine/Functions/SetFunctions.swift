import KQL

/// Arrays as sets, in the order of first occurrence.
enum SetFunctions {
    static let table: [String: ScalarBody] = [
        "set_union": { combine($0) { first, second, _ in distinct(first + second) } },
        "set_intersect": { combine($0) { first, _, others in distinct(first.filter(others().contains)) } },
        "set_difference": { combine($0) { first, _, others in distinct(first.filter { !others().contains($0) }) } },
        "set_has_element": { arguments in
            guard let elements = arguments.array(0) else { return .null(.bool) }
            return .bool(elements.contains { ValueOrder.equal(KQLValue($0), arguments[1]) == true })
        },
        "set_equals": { arguments in
            guard let first = arguments.array(0), let second = arguments.array(1) else { return .null(.bool) }
            return .bool(Set(first) == Set(second))
        },
        "jaccard_index": jaccard,
        "array_sort_asc": { (arguments) throws(EngineError) in sort(arguments, isAscending: true) },
        "array_sort_desc": { (arguments) throws(EngineError) in sort(arguments, isAscending: false) },
    ]

    static func distinct(_ elements: [KQLDynamic]) -> [KQLDynamic] {
        // Few elements are compared faster than hashed.
        guard elements.count > 12 else {
            var kept: [KQLDynamic] = []
            for element in elements where !kept.contains(element) { kept.append(element) }
            return kept
        }
        var known: Set<KQLDynamic> = []
        return elements.filter { known.insert($0).inserted }
    }

    /// Folds the arrays from the left; the operation gets the next one as it is, and on demand as a set.
    private static func combine(
        _ arguments: Arguments,
        _ operation: ([KQLDynamic], [KQLDynamic], () -> Set<KQLDynamic>) -> [KQLDynamic]
    ) -> KQLValue {
        guard var result = arguments.array(0) else { return .null(.dynamic) }
        for index in 1..<max(1, arguments.count) {
            guard let next = arguments.array(index) else { return .null(.dynamic) }
            result = operation(result, next) { arguments.constants.set(index, next) }
        }
        return .dynamic(.array(result))
    }

    private static func jaccard(_ arguments: Arguments) -> KQLValue {
        guard let first = arguments.array(0), let second = arguments.array(1) else { return .null(.real) }
        let union = Set(first).union(second).count
        return union == 0 ? .real(.nan) : .real(Double(Set(first).intersection(second).count) / Double(union))
    }

    /// Sorts the first array and the others along with it; nulls stand last unless the last argument is false.
    ///
    /// Numbers stand before texts in either direction.
    private static func sort(_ arguments: Arguments, isAscending: Bool) -> KQLValue {
        var arrays: [[KQLDynamic]] = []
        var nullsLast = true
        for index in 0..<arguments.count {
            if case .bool(let flag) = arguments[index] {
                nullsLast = flag
            } else if let array = arguments.array(index) {
                arrays.append(array)
            }
        }
        guard let keys = arrays.first else { return .null(.dynamic) }
        let order = keys.indices.sorted { left, right in
            let (first, second) = (keys[left], keys[right])
            if first.isNull || second.isNull {
                if first.isNull == second.isNull { return left < right }
                return first.isNull != nullsLast
            }
            let order = ValueOrder.order(KQLValue(first), KQLValue(second))
            let isComparable = ValueOrder.compare(KQLValue(first), KQLValue(second)) != nil
            return order == 0 ? left < right : (order < 0) == (isAscending || !isComparable)
        }
        let sorted = arrays.map { array -> KQLDynamic in
            array.count == keys.count ? .array(order.map { array[$0] }) : .null
        }
        return sorted.count == 1 ? KQLValue(sorted[0]) : .dynamic(.array(sorted))
    }
}
