import KQL

/// The cells of one column, stored by type.
struct Column: Sendable {
    /// How the cells lie in memory.
    enum Storage: Sendable {
        /// The same value in every row, null included.
        case repeated(KQLValue)
        case bools([Bool])
        /// int, long, datetime and timespan.
        case integers([Int64])
        case reals([Double])
        case decimals([KQLDecimal])
        case strings(StringColumn)
        case guids([KQLGuid])
        /// Null is `KQLDynamic.null` here, and not in ``Column/nulls``.
        case dynamics([KQLDynamic])
    }

    let type: KQLType
    let count: Int
    let storage: Storage
    /// Nil when no cell is null.
    let nulls: NullMask?

    init(type: KQLType, count: Int, storage: Storage, nulls: NullMask? = nil) {
        self.type = type
        self.count = count
        self.storage = storage
        self.nulls = nulls
    }

    /// A column with one value in all rows.
    init(repeating value: KQLValue, count: Int) {
        self.init(type: value.type, count: count, storage: .repeated(value))
    }

    /// A column of the missing value of a type: the empty string, or null.
    init(missing type: KQLType, count: Int) {
        self.init(repeating: .missing(type), count: count)
    }

    /// A bool column without nulls.
    init(_ flags: [Bool]) {
        self.init(type: .bool, count: flags.count, storage: .bools(flags))
    }

    /// A long column without nulls.
    init(_ numbers: [Int64]) {
        self.init(type: .long, count: numbers.count, storage: .integers(numbers))
    }

    init(_ strings: StringColumn) {
        self.init(type: .string, count: strings.count, storage: .strings(strings))
    }

    /// The value of all rows where that is known without looking at them.
    var constant: KQLValue? {
        if case .repeated(let value) = storage { value } else { nil }
    }

    func isNull(_ row: Int) -> Bool {
        switch storage {
        case .repeated(let value): value.isNull
        case .dynamics(let values): values[row].isNull
        default: nulls?[row] ?? false
        }
    }

    func value(_ row: Int) -> KQLValue {
        if let nulls, nulls[row] { return .null(type) }
        switch storage {
        case .repeated(let value): return value
        case .bools(let flags): return .bool(flags[row])
        case .integers(let numbers): return Self.integer(numbers[row], type)
        case .reals(let numbers): return .real(numbers[row])
        case .decimals(let numbers): return .decimal(numbers[row])
        case .strings(let strings): return .string(strings.text(row))
        case .guids(let guids): return .guid(guids[row])
        case .dynamics(let values): return values[row].isNull ? .null(.dynamic) : .dynamic(values[row])
        }
    }

    /// The values of consecutive rows; cheaper than one by one.
    func values(_ rows: Range<Int>) -> [KQLValue] {
        switch storage {
        case .strings(let strings): return rows.map { .string(strings.text($0)) }
        case .integers(let numbers) where nulls == nil: return rows.map { Self.integer(numbers[$0], type) }
        case .dynamics(let values): return rows.map { KQLValue(values[$0]) }
        case .bools(let flags) where nulls == nil: return rows.map { .bool(flags[$0]) }
        case .reals(let numbers) where nulls == nil: return rows.map { .real(numbers[$0]) }
        default: return rows.map(value)
        }
    }

    private static func integer(_ number: Int64, _ type: KQLType) -> KQLValue {
        switch type {
        case .int: .int(Int32(truncatingIfNeeded: number))
        case .datetime: .datetime(number)
        case .timespan: .timespan(number)
        default: .long(number)
        }
    }
}

extension KQLValue {
    /// What a cell without a value holds: strings are never null.
    static func missing(_ type: KQLType) -> KQLValue {
        type == .string ? .string("") : .null(type)
    }

    var isNull: Bool {
        switch self {
        case .null, .dynamic(.null): true
        default: false
        }
    }
}
