import KQL

/// What a scalar function works on: one value per argument, and the run it belongs to.
///
/// A class, because it is handed to the function once per row: as a structure its parts would be counted each time.
final class Arguments {
    var values: [KQLValue]
    /// Types of the argument expressions.
    let types: [KQLType]
    /// Type that the call has by its signature.
    let resultType: KQLType
    let run: QueryRun
    /// What was made of arguments that are the same in all rows.
    let constants: CallConstants

    /// Arguments of a call over columns; those that are the same in all rows have their value already.
    init(_ columns: [Column], resultType: KQLType, run: QueryRun) {
        values = columns.map { $0.constant ?? .null($0.type) }
        types = columns.map(\.type)
        self.resultType = resultType
        self.run = run
        constants = CallConstants(columns.map { $0.constant != nil })
    }

    var count: Int { values.count }

    /// An argument, or the null of dynamic where the call has fewer.
    subscript(index: Int) -> KQLValue {
        index < values.count ? values[index] : .null(.dynamic)
    }

    func isNull(_ index: Int) -> Bool { self[index].isNull }

    /// The argument as text: what `tostring()` gives.
    func text(_ index: Int) -> String { self[index].text }

    /// The argument as a whole number; nil for null and for what is not a number.
    func long(_ index: Int) -> Int64? {
        let value = self[index].unwrapped
        if case .string = value { return nil }
        return ValueConversion.long(value)
    }

    /// The argument as a whole number that is safe to index and count with.
    func int(_ index: Int) -> Int? { long(index).flatMap { Int(exactly: $0) } }

    func real(_ index: Int) -> Double? {
        let value = self[index].unwrapped
        if case .string = value { return nil }
        return ValueConversion.real(value)
    }

    func bool(_ index: Int) -> Bool? {
        ValueConversion.bool(self[index].unwrapped)
    }

    func datetime(_ index: Int) -> Int64? {
        if case .datetime(let ticks) = self[index].unwrapped { ticks } else { nil }
    }

    func timespan(_ index: Int) -> Int64? {
        if case .timespan(let ticks) = self[index].unwrapped { ticks } else { nil }
    }

    /// The argument as a dynamic value; scalars become elements.
    func dynamic(_ index: Int) -> KQLDynamic { self[index].asDynamic }

    func array(_ index: Int) -> [KQLDynamic]? {
        if case .array(let elements) = dynamic(index) { elements } else { nil }
    }

    func object(_ index: Int) -> [KQLDynamic.Member]? {
        if case .object(let members) = dynamic(index) { members } else { nil }
    }

    /// The null (the empty string) of the call's type.
    var missing: KQLValue { .missing(resultType) }
}

/// What one call keeps from row to row.
final class CallConstants {
    private let isConstant: [Bool]
    private var sets: [Int: Set<KQLDynamic>] = [:]

    init(_ isConstant: [Bool]) {
        self.isConstant = isConstant
    }

    /// The elements of an array argument as a set, made once if the argument is the same in all rows.
    func set(_ index: Int, _ elements: [KQLDynamic]) -> Set<KQLDynamic> {
        guard index < isConstant.count, isConstant[index] else { return Set(elements) }
        if let set = sets[index] { return set }
        let set = Set(elements)
        sets[index] = set
        return set
    }
}

/// A scalar function: a value from values, row by row.
typealias ScalarBody = @Sendable (Arguments) throws(EngineError) -> KQLValue

/// A function that needs the whole column: window functions, and those that differ from row to row without arguments.
typealias WindowBody = @Sendable ([Column], _ count: Int, QueryRun) throws(EngineError) -> Column
