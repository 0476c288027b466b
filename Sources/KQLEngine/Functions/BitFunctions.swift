import KQL

/// Operations on the bits of longs.
enum BitFunctions {
    static let table: [String: ScalarBody] = [
        "binary_and": { combine($0) { $0 & $1 } },
        "binary_or": { combine($0) { $0 | $1 } },
        "binary_xor": { combine($0) { $0 ^ $1 } },
        "binary_not": { arguments in arguments.long(0).map { .long(~$0) } ?? .null(.long) },
        "binary_shift_left": { shift($0) { $0 &<< $1 } },
        "binary_shift_right": { shift($0) { $0 &>> $1 } },
        "bitset_count_ones": { arguments in arguments.long(0).map { .long(Int64($0.nonzeroBitCount)) } ?? .null(.long)
        },
    ]

    private static func combine(_ arguments: Arguments, _ operation: (Int64, Int64) -> Int64) -> KQLValue {
        guard let first = arguments.long(0), let second = arguments.long(1) else { return .null(.long) }
        return .long(operation(first, second))
    }

    /// The distance counts modulo 64; a negative one gives null.
    private static func shift(_ arguments: Arguments, _ operation: (Int64, Int64) -> Int64) -> KQLValue {
        guard let number = arguments.long(0), let distance = arguments.long(1), distance >= 0 else {
            return .null(.long)
        }
        return .long(operation(number, distance % 64))
    }
}
