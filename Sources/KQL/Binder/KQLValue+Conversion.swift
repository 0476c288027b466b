extension KQLValue {
    /// The constant as a value of another type, as `datatable` and defaults of parameters turn it; nil when it cannot.
    package func converted(to type: KQLType) -> KQLValue? {
        if self.type == type { return self }
        switch (self, type) {
        case (.null, .string): return .string("")
        case (.null, _): return .null(type)
        case (.dynamic(let value), _):
            return value.scalar.flatMap { $0.type == .dynamic ? nil : $0.converted(to: type) }
        case (_, .dynamic): return .dynamic(asDynamic)
        case (.string(let text), _): return Self.read(text, type)
        case (.bool(let bool), .int), (.bool(let bool), .long): return KQLValue.long(bool ? 1 : 0).converted(to: type)
        case (.datetime, .string), (.timespan, .string), (.guid, .string): return .string(plainText)
        default: return numeric(as: type)
        }
    }

    private func numeric(as type: KQLType) -> KQLValue? {
        switch (self, type) {
        case (.int(let number), _) where type != .int: return KQLValue.long(Int64(number)).converted(to: type)
        case (.long(let number), .int): return Int32(exactly: number).map { .int($0) }
        case (.long(let number), .real): return .real(Double(number))
        case (.long(let number), .decimal): return .decimal(KQLDecimal(significand: Int128(number), exponent: 0))
        case (.long(let number), .bool): return .bool(number != 0)
        case (.long(let number), .timespan): return .timespan(number)
        case (.real(let number), .long): return Int64(truncating: number).map { .long($0) }
        case (.real(let number), .int): return Int64(truncating: number).flatMap { Int32(exactly: $0) }.map { .int($0) }
        case (.real(let number), .decimal): return DecimalText.read("\(number)").map { .decimal($0) }
        case (.decimal(let number), .real): return Double(DecimalText.write(number)).map { .real($0) }
        default: return nil
        }
    }

    private static func read(_ text: String, _ type: KQLType) -> KQLValue? {
        switch type {
        case .datetime: DateTimeText.read(text).map { .datetime($0) }
        case .timespan: TimespanText.read(text).map { .timespan($0) }
        case .guid: GuidText.read(text).map { .guid($0) }
        default: nil
        }
    }

    private var plainText: String {
        switch self {
        case .datetime(let ticks): DateTimeText.write(ticks)
        case .timespan(let ticks): TimespanText.write(ticks)
        case .guid(let guid): GuidText.write(guid)
        default: ""
        }
    }

    /// The value as a member of an array or bag.
    var asDynamic: KQLDynamic {
        switch self {
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .int(let number): .long(Int64(number))
        case .long(let number): .long(number)
        case .real(let number): .real(number)
        case .decimal(let number): .real(Double(DecimalText.write(number)) ?? .nan)
        case .string(let text): .string(text)
        case .datetime(let ticks): .datetime(ticks)
        case .timespan(let ticks): .timespan(ticks)
        case .guid(let guid): .guid(guid)
        case .dynamic(let value): value
        }
    }
}

extension Int64 {
    /// The whole part of a number, or nil when it does not fit or is none.
    ///
    /// Not `rounded(.towardZero)`, which would make every program link the C library of mathematics by itself.
    init?(truncating number: Double) {
        guard number.magnitude < 9_223_372_036_854_774_784 else { return nil }
        self = Int64(number)
    }
}
