import KQL

/// Arrays; what is not an array gives null.
enum ArrayFunctions {
    static let table: [String: ScalarBody] = [
        "array_length": { arguments in arguments.array(0).map { .long(Int64($0.count)) } ?? .null(.long) },
        "arraylength": { arguments in arguments.array(0).map { .long(Int64($0.count)) } ?? .null(.long) },
        "array_concat": concat,
        "array_slice": slice,
        "array_split": split,
        "array_reverse": { arguments in list(arguments) { $0.reversed() } },
        "array_rotate_left": { rotate($0, sign: 1) },
        "array_rotate_right": { rotate($0, sign: -1) },
        "array_shift_left": { shift($0, sign: 1) },
        "array_shift_right": { shift($0, sign: -1) },
        "array_sum": sum,
        "array_index_of": indexOf,
        "array_iff": choose,
        "array_iif": choose,
        "zip": zip,
    ]

    private static func list(_ arguments: Arguments, _ change: ([KQLDynamic]) -> [KQLDynamic]) -> KQLValue {
        arguments.array(0).map { .dynamic(.array(change($0))) } ?? .null(.dynamic)
    }

    private static func concat(_ arguments: Arguments) -> KQLValue {
        var elements: [KQLDynamic] = []
        for index in 0..<arguments.count {
            guard let array = arguments.array(index) else { return .null(.dynamic) }
            elements += array
        }
        return .dynamic(.array(elements))
    }

    /// A position from the front, or from the back when it is negative.
    private static func place(_ index: Int, _ count: Int) -> Int {
        index < 0 ? max(index, -count - 1) + count : min(index, count)
    }

    /// Both ends are counted in.
    private static func slice(_ arguments: Arguments) -> KQLValue {
        guard let from = arguments.int(1), let to = arguments.int(2) else { return .null(.dynamic) }
        return list(arguments) { elements in
            let start = max(0, place(from, elements.count))
            let end = min(elements.count, place(to, elements.count) + 1)
            return start < end ? Array(elements[start..<end]) : []
        }
    }

    private static func split(_ arguments: Arguments) -> KQLValue {
        let places =
            arguments.array(1)?.compactMap { ValueConversion.long(KQLValue($0).unwrapped) } ?? arguments.long(1).map {
                [$0]
            }
            ?? []
        return list(arguments) { elements in
            var parts: [KQLDynamic] = []
            var start = 0
            for index in places {
                let end = min(max(start, place(Int(clamping: index), elements.count)), elements.count)
                parts.append(.array(Array(elements[start..<end])))
                start = end
            }
            return parts + [.array(Array(elements[start...]))]
        }
    }

    private static func rotate(_ arguments: Arguments, sign: Int) -> KQLValue {
        guard let distance = arguments.int(1) else { return .null(.dynamic) }
        return list(arguments) { elements in
            guard !elements.isEmpty else { return [] }
            let steps = ((distance % elements.count) * sign).remainder(elements.count)
            return Array(elements[steps...] + elements[..<steps])
        }
    }

    private static func shift(_ arguments: Arguments, sign: Int) -> KQLValue {
        guard let distance = arguments.int(1) else { return .null(.dynamic) }
        let filler = arguments.count > 2 ? arguments.dynamic(2) : .null
        return list(arguments) { elements in
            let steps = min(max(distance, -elements.count), elements.count) * sign
            let fillers = Array(repeating: filler, count: abs(steps))
            return steps >= 0 ? Array(elements.dropFirst(steps)) + fillers : fillers + Array(elements.dropLast(-steps))
        }
    }

    private static func sum(_ arguments: Arguments) -> KQLValue {
        guard let elements = arguments.array(0) else { return .null(.real) }
        var total = 0.0
        for element in elements {
            guard let number = ValueConversion.real(KQLValue(element).unwrapped) else { return .null(.real) }
            total += number
        }
        return .real(total)
    }

    /// `array_index_of(array, value [, start [, length [, occurrence]]])`; -1 when there is none.
    private static func indexOf(_ arguments: Arguments) -> KQLValue {
        guard let elements = arguments.array(0) else { return .null(.long) }
        let start = max(0, place(arguments.count > 2 ? arguments.int(2) ?? 0 : 0, elements.count))
        let length = arguments.count > 3 ? arguments.int(3) ?? -1 : -1
        let end = length < 0 ? elements.count : start + min(length, elements.count - start)
        var wanted = arguments.count > 4 ? max(0, arguments.int(4) ?? 1) : 1
        for index in start..<max(start, end) where ValueOrder.equal(KQLValue(elements[index]), arguments[1]) == true {
            wanted -= 1
            if wanted == 0 { return .long(Int64(index)) }
        }
        return .long(-1)
    }

    /// Per element of the condition; the other two may be arrays or scalars.
    private static func choose(_ arguments: Arguments) -> KQLValue {
        list(arguments) { conditions in
            conditions.enumerated().map { index, condition in
                guard let flag = ValueConversion.bool(KQLValue(condition).unwrapped) else { return .null }
                let choice = flag ? arguments.dynamic(1) : arguments.dynamic(2)
                guard case .array(let elements) = choice else { return choice }
                return index < elements.count ? elements[index] : .null
            }
        }
    }

    private static func zip(_ arguments: Arguments) -> KQLValue {
        let arrays = (0..<arguments.count).map { arguments.array($0) ?? [arguments.dynamic($0)] }
        let length = arrays.reduce(0) { max($0, $1.count) }
        return .dynamic(
            .array((0..<length).map { index in .array(arrays.map { index < $0.count ? $0[index] : .null }) })
        )
    }
}
