import KQL

/// Filling the gaps of a series; a gap is null, or the value that the query names.
///
/// Whole numbers stay whole numbers.
enum SeriesFillFunctions {
    static let table: [String: ScalarBody] = [
        "series_fill_forward": { fill($0) { carried($0, isGap: $1) } },
        "series_fill_backward": { fill($0) { carried($0.reversed(), isGap: $1).reversed() } },
        "series_fill_const": constant,
        "series_fill_linear": linear,
    ]

    private static func isGap(_ arguments: Arguments, placeholder index: Int) -> (KQLDynamic) -> Bool {
        let placeholder = index < arguments.count ? arguments.real(index) : nil
        return { element in
            let number = SeriesValues.number(element)
            return placeholder.map { $0 == number } ?? (number?.isNaN ?? true)
        }
    }

    private static func fill(
        _ arguments: Arguments,
        _ change: ([KQLDynamic], (KQLDynamic) -> Bool) -> [KQLDynamic]
    ) -> KQLValue {
        guard let elements = arguments.array(0) else { return .null(.dynamic) }
        return .dynamic(.array(change(elements, isGap(arguments, placeholder: 1))))
    }

    /// Each gap with the value before it.
    private static func carried(_ elements: [KQLDynamic], isGap: (KQLDynamic) -> Bool) -> [KQLDynamic] {
        var last: KQLDynamic?
        return elements.map { element in
            if isGap(element) { return last ?? element }
            last = element
            return element
        }
    }

    /// `series_fill_const(series, value [, placeholder])`.
    private static func constant(_ arguments: Arguments) -> KQLValue {
        guard let elements = arguments.array(0) else { return .null(.dynamic) }
        let isGap = isGap(arguments, placeholder: 2)
        let value = arguments.dynamic(1)
        let filler = SeriesValues.number(value).map { fitting($0, elements, isGap) } ?? value
        return .dynamic(.array(elements.map { isGap($0) ? filler : $0 }))
    }

    /// A number in the type that the known elements have: without its fraction where all of them are whole.
    private static func fitting(
        _ number: Double,
        _ elements: [KQLDynamic],
        _ isGap: (KQLDynamic) -> Bool
    ) -> KQLDynamic {
        let known = elements.filter { !isGap($0) }
        let isWhole = known.allSatisfy { if case .long = $0 { true } else { false } }
        let whole = isWhole && !known.isEmpty ? Int64(exactly: number.rounded(.towardZero)) : nil
        return whole.map(KQLDynamic.long) ?? .real(number)
    }

    /// `series_fill_linear(series [, placeholder [, fill edges [, value of a series of gaps]]])`.
    private static func linear(_ arguments: Arguments) -> KQLValue {
        guard var elements = arguments.array(0) else { return .null(.dynamic) }
        let isGap = isGap(arguments, placeholder: 1)
        let fillsEdges = arguments.count > 2 ? arguments.bool(2) ?? true : true
        let known = elements.indices.filter { !isGap(elements[$0]) }
        guard let first = known.first, let last = known.last else {
            let value: KQLDynamic = arguments.count > 3 ? arguments.dynamic(3) : .long(0)
            return .dynamic(.array(elements.map { _ in value }))
        }
        let given = elements
        for (left, right) in zip(known, known.dropFirst()) where right > left + 1 {
            guard let start = SeriesValues.number(elements[left]), let end = SeriesValues.number(elements[right]) else {
                continue
            }
            for place in left + 1..<right {
                let share = Double(place - left) / Double(right - left)
                elements[place] = fitting(start + (end - start) * share, given, isGap)
            }
        }
        if fillsEdges {
            for place in 0..<first { elements[place] = elements[first] }
            for place in last + 1..<max(last + 1, elements.count) { elements[place] = elements[last] }
        }
        return .dynamic(.array(elements))
    }
}
