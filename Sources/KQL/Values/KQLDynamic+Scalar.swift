extension KQLDynamic {
    /// The scalar that it holds, of its own type; nil for arrays and bags.
    public var scalar: KQLValue? {
        switch self {
        case .null: .null(.dynamic)
        case .bool(let bool): .bool(bool)
        case .long(let number): .long(number)
        case .real(let number): .real(number)
        case .string(let text): .string(text)
        case .datetime(let ticks): .datetime(ticks)
        case .timespan(let ticks): .timespan(ticks)
        case .guid(let guid): .guid(guid)
        case .array, .object: nil
        }
    }
}
