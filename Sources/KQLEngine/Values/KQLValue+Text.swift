import KQL

extension KQLValue {
    /// What `tostring()` gives: the empty string for null, a dynamic string without quotes.
    var text: String {
        switch self {
        case .null: ""
        case .bool(let flag): flag ? "true" : "false"
        case .int(let number): String(number)
        case .long(let number): String(number)
        case .real(let number): RealText.text(number)
        case .decimal(let number): number.text
        case .string(let text): text
        case .datetime(let ticks): DateTimeText.iso(ticks)
        case .timespan(let ticks): TimespanText.text(ticks)
        case .guid(let guid): guid.text
        case .dynamic(let value): value.plainText
        }
    }

    /// A dynamic that holds a scalar as that scalar; every other value as it is.
    var unwrapped: KQLValue {
        if case .dynamic(let value) = self { value.scalar ?? self } else { self }
    }

    /// The value as an element of a bag or an array.
    var asDynamic: KQLDynamic {
        switch self {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .int(let number): .long(Int64(number))
        case .long(let number): .long(number)
        case .real(let number): .real(number)
        case .decimal(let number): .real(number.real)
        case .string(let text): .string(text)
        case .datetime(let ticks): .datetime(ticks)
        case .timespan(let ticks): .timespan(ticks)
        case .guid(let guid): .guid(guid)
        case .dynamic(let value): value
        }
    }

    /// A dynamic value; JSON null becomes the null of type dynamic.
    init(_ value: KQLDynamic) {
        self = value.isNull ? .null(.dynamic) : .dynamic(value)
    }
}

extension KQLDynamic {
    /// Text as `tostring()` gives it: scalars bare, arrays and bags as JSON.
    var plainText: String {
        if case .string(let text) = self { text } else { scalar?.text ?? json }
    }

    /// True for the null of JSON.
    var isNull: Bool {
        if case .null = self { true } else { false }
    }
}
