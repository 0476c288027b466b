import KQL

/// Rounding down to multiples.
enum BinFunctions {
    static let table: [String: ScalarBody] = [
        "bin": { bin($0[0], $0[1], at: nil) },
        "floor": { arguments in
            arguments.count > 1 ? bin(arguments[0], arguments[1], at: nil) : floor(arguments)
        },
        "bin_at": { bin($0[0], $0[1], at: $0[2]) },
    ]

    private static func floor(_ arguments: Arguments) -> KQLValue {
        arguments.real(0).map { .real($0.rounded(.down)) } ?? .null(.real)
    }

    /// The largest multiple of the width, counted from `origin`, that is not above the value.
    private static func bin(_ value: KQLValue, _ width: KQLValue, at origin: KQLValue?) -> KQLValue {
        let (value, width, origin) = (value.unwrapped, width.unwrapped, origin?.unwrapped)
        let isReal = [value.type, width.type].contains { $0 == .real || $0 == .decimal }
        if isReal, let number = ValueConversion.real(value), let size = ValueConversion.real(width) {
            guard size > 0, size.isFinite else { return .null(.real) }
            let start = origin.flatMap(ValueConversion.real) ?? 0
            return .real(((number - start) / size).rounded(.down) * size + start)
        }
        guard let number = Comparison.integer(value), let size = Comparison.integer(width), size > 0 else {
            return .null(value.type)
        }
        let start = origin.flatMap(Comparison.integer) ?? 0
        let binned = number &- (number &- start).remainder(size)
        return switch value {
        case .datetime: Ticks.datetime(binned).map { .datetime($0) } ?? .null(.datetime)
        case .timespan: .timespan(binned)
        case .int: .int(Int32(truncatingIfNeeded: binned))
        default: .long(binned)
        }
    }
}
