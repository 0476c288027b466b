import FoundationEssentials
import KQL
import KQLEngine

/// Examples with known answers that lie beside the package, when they do.
enum Examples {
    /// Lines of a file of `../shared/kql`; empty when it is not there.
    static func lines(_ name: String) -> [KQLDynamic] {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root = root.deletingLastPathComponent() }
        let path = root.deletingLastPathComponent().path + "/shared/kql/" + name
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return [UInt8](data).split(separator: UInt8(ascii: "\n")).compactMap { KQLDynamic(json: Array($0)) }
    }

    static func text(_ value: KQLDynamic?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }

    static func array(_ value: KQLDynamic?) -> [KQLDynamic] {
        if case .array(let elements)? = value { elements } else { [] }
    }

    /// True when the query gives the example's columns and rows.
    static func agrees(_ example: KQLDynamic) -> Bool {
        guard let text = text(example[member: "query"]), let expected = example[member: "expected"],
            let table = try? query(text)
        else { return false }
        let names = array(expected[member: "columns"]).compactMap { Self.text($0[member: "name"]) }
        let others = array(example[member: "names_uncertain"]).compactMap { Self.text($0) }
        guard table.columns.map(\.name) == names || table.columns.map(\.name) == others else { return false }
        let isOrdered = example[member: "ordered"] == .bool(true)
        let isSet = ["make_set", "set_", "makeset", "bag_keys"].contains { text.contains($0) }
        let answers =
            [expected[member: "values"]] + array(expected[member: "alternatives"]).map { $0[member: "values"] ?? $0 }
        return answers.contains { match(array($0).map { array($0) }, table, isOrdered: isOrdered, isSet: isSet) }
    }

    private static func match(_ wanted: [[KQLDynamic]], _ table: ColumnTable, isOrdered: Bool, isSet: Bool) -> Bool {
        var rest = table.rows.map { $0.map(cell) }
        guard rest.count == wanted.count else { return false }
        let same = { (one: [KQLDynamic], other: [KQLDynamic]) in
            one.count == other.count && zip(one, other).allSatisfy { Self.same($0, $1, isSet: isSet) }
        }
        if isOrdered { return zip(wanted, rest).allSatisfy(same) }
        for row in wanted {
            guard let place = rest.firstIndex(where: { same(row, $0) }) else { return false }
            rest.remove(at: place)
        }
        return true
    }

    /// What `tostring()` gives.
    private static func text(_ value: KQLValue) -> String {
        if case .string(let text)? = try? evaluate(call("tostring", [value], .string)) { text } else { "" }
    }

    /// A cell in the form that the examples have.
    private static func cell(_ value: KQLValue) -> KQLDynamic {
        switch value {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .int(let number): .long(Int64(number))
        case .long(let number): .long(number)
        case .real(let number):
            number.isFinite ? .real(number) : KQLDynamic(json: KQLDynamic.real(number).json) ?? .null
        case .decimal: .string(Self.text(value))
        case .string(let text): .string(text)
        case .datetime(let ticks): KQLDynamic(json: KQLDynamic.datetime(ticks).json) ?? .null
        case .timespan(let ticks): .object([.init(name: "ticks", value: .long(ticks))])
        case .guid(let guid): KQLDynamic(json: KQLDynamic.guid(guid).json) ?? .null
        case .dynamic(let value): KQLDynamic(json: value.json) ?? .null
        }
    }

    private static func number(_ value: KQLDynamic) -> Double? {
        switch value {
        case .long(let number): Double(number)
        case .real(let number): number
        default: nil
        }
    }

    private static func same(_ one: KQLDynamic, _ other: KQLDynamic, isSet: Bool) -> Bool {
        switch (one, other) {
        case (.array(let first), .array(let second)):
            guard first.count == second.count else { return false }
            if zip(first, second).allSatisfy({ same($0, $1, isSet: isSet) }) { return true }
            return isSet && first.allSatisfy { element in second.contains { same(element, $0, isSet: isSet) } }
        case (.object(let first), .object(let second)):
            return first.count == second.count
                && first.allSatisfy { member in
                    other[member: member.name].map { same(member.value, $0, isSet: isSet) } ?? false
                }
        case (.string(let text), _) where number(other) != nil:
            return Double(text) == number(other)
        default:
            if let first = number(one), let second = number(other) {
                return first == second
                    || (first - second).magnitude <= 1e-9 * max(first.magnitude, second.magnitude) + 1e-12
            }
            return one == other
        }
    }
}
