import KQL

/// Gathers values of one type into a ``Column``; a value of another type is converted, or counts as missing.
struct ColumnBuilder {
    let type: KQLType
    private(set) var count = 0
    private var nulls: NullMask?
    private var bools: [Bool] = []
    private var integers: [Int64] = []
    private var reals: [Double] = []
    private var decimals: [KQLDecimal] = []
    private var guids: [KQLGuid] = []
    private var dynamics: [KQLDynamic] = []
    private var strings = StringColumnBuilder()

    init(type: KQLType) {
        self.type = type
    }

    mutating func append(_ value: KQLValue) {
        if case .null = value, type != .string, type != .dynamic {
            appendNull()
        } else {
            appendValue(value)
        }
    }

    /// Appends null; to a string column the empty string.
    mutating func appendNull() {
        if type == .string {
            strings.append("")
        } else if type != .dynamic {
            if nulls == nil { nulls = NullMask(count: count) }
            nulls?.mark(count)
        }
        appendZero()
        count += 1
    }

    mutating func append(contentsOf column: Column) {
        switch (column.storage, type) {
        case (.integers(let values), .int), (.integers(let values), .long), (.integers(let values), .datetime),
            (.integers(let values), .timespan):
            integers.append(contentsOf: values)
            markNulls(of: column)
        case (.reals(let values), .real):
            reals.append(contentsOf: values)
            markNulls(of: column)
        case (.bools(let values), .bool):
            bools.append(contentsOf: values)
            markNulls(of: column)
        case (.dynamics(let values), .dynamic):
            dynamics.append(contentsOf: values)
            count += column.count
        default:
            for row in 0..<column.count { append(column.value(row)) }
        }
    }

    mutating func reserve(_ rows: Int) {
        switch type {
        case .bool: bools.reserveCapacity(rows)
        case .int, .long, .datetime, .timespan: integers.reserveCapacity(rows)
        case .real: reals.reserveCapacity(rows)
        case .dynamic: dynamics.reserveCapacity(rows)
        case .string, .decimal, .guid: break
        }
    }

    func build() -> Column {
        let storage: Column.Storage =
            switch type {
            case .bool: .bools(bools)
            case .int, .long, .datetime, .timespan: .integers(integers)
            case .real: .reals(reals)
            case .decimal: .decimals(decimals)
            case .string: .strings(strings.build())
            case .guid: .guids(guids)
            case .dynamic: .dynamics(dynamics)
            }
        return Column(type: type, count: count, storage: storage, nulls: nulls)
    }

    private mutating func appendValue(_ value: KQLValue) {
        switch (type, value) {
        case (.bool, .bool(let flag)): bools.append(flag)
        case (.int, .int(let number)): integers.append(Int64(number))
        case (.long, .long(let number)): integers.append(number)
        case (.datetime, .datetime(let ticks)), (.timespan, .timespan(let ticks)): integers.append(ticks)
        case (.real, .real(let number)): reals.append(number)
        case (.decimal, .decimal(let number)): decimals.append(number)
        case (.string, .string(let text)): strings.append(text)
        case (.guid, .guid(let guid)): guids.append(guid)
        case (.dynamic, .dynamic(let dynamic)): dynamics.append(dynamic)
        case (.dynamic, .null): dynamics.append(.null)
        default: return appendConverted(value)
        }
        count += 1
    }

    private mutating func appendConverted(_ value: KQLValue) {
        let converted = ValueConversion.convert(value, to: type)
        if converted.type == type, !converted.isNull { appendValue(converted) } else { appendNull() }
    }

    /// Keeps the place of a null in the typed array.
    private mutating func appendZero() {
        switch type {
        case .bool: bools.append(false)
        case .int, .long, .datetime, .timespan: integers.append(0)
        case .real: reals.append(0)
        case .decimal: decimals.append(KQLDecimal(significand: 0, exponent: 0))
        case .guid: guids.append(KQLGuid(high: 0, low: 0))
        case .dynamic: dynamics.append(.null)
        case .string: break
        }
    }

    private mutating func markNulls(of column: Column) {
        if let other = column.nulls {
            if nulls == nil { nulls = NullMask(count: count) }
            for row in 0..<column.count where other[row] { nulls?.mark(count + row) }
        }
        count += column.count
    }
}
