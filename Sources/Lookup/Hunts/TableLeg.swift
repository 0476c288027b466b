import HuntingSchema
import KQL

/// The part of a typed hunt that reads one table: one row for each entity that the table has.
struct TableLeg {
    let table: HuntingTable
    let lists: SearchLists
    /// Newest rows that come along for an entity.
    let maxRows: Int
    let lookbackDays: Int
    /// True when a column that the tenant lacks shall count as empty instead of making the query fail.
    let isLenient: Bool
    private let columns: [EntityColumn]

    /// Nil for a table without a column that can hold one of the entities.
    init?(_ table: HuntingTable, _ lists: SearchLists, of hunt: TypedHunt) {
        columns = table.entityColumns.filter { lists.concerns($0.kind) }
        guard columns.contains(where: { Self.canMatch($0, lists) }) else { return nil }
        self.table = table
        self.lists = lists
        maxRows = hunt.maxRows
        lookbackDays = hunt.lookbackDays
        isLenient = hunt.isLenient
    }

    /// The leg in parentheses, and one that says that the tenant has the table.
    var text: KQLText {
        """
        (\(identifier: table.name)
        \(timeFilter)| where \(anyOf(columns.flatMap(filters)))
        | extend LensRow = pack_all(true)
        \(matches)\(newestFirst)| summarize LensCount = count()\(times), LensRows = make_list(LensRow, \(maxRows)) by LensKey
        | project LensTable = \(literal: table.name), LensKey = tostring(LensKey), LensCount = tolong(LensCount), \
        \(shownTimes), LensRows),
        (\(identifier: table.name) | take 0 | summarize LensCount = count()
        | project LensTable = \(literal: table.name), LensKey = "", LensCount)
        """
    }

    // MARK: Time

    private var timeFilter: KQLText {
        guard let column = table.timeColumn else { return "" }
        return "| where \(identifier: column) >= ago(\(KQLText(verbatim: "\(lookbackDays)d")))\n"
    }

    private var newestFirst: KQLText {
        table.timeColumn.map { "| sort by \(identifier: $0) desc\n" } ?? ""
    }

    private var times: KQLText {
        table.timeColumn.map { ", LensFirst = min(\(identifier: $0)), LensLast = max(\(identifier: $0))" } ?? ""
    }

    private var shownTimes: KQLText {
        table.timeColumn == nil
            ? "LensFirst = datetime(null), LensLast = datetime(null)"
            : "LensFirst = todatetime(LensFirst), LensLast = todatetime(LensLast)"
    }

    // MARK: Rows

    /// Conditions under which a column lets a row through; any of them is enough.
    private func filters(_ column: EntityColumn) -> [KQLText] {
        let name = name(of: column)
        var filters: [KQLText] = []
        if lists.kinds.contains(column.kind) {
            let forms = SearchLists.forms(column.kind)
            switch column.match {
            case .exact, .address: filters.append("\(name) in~ (\(forms))")
            case .hostName: filters += ["\(name) in~ (\(forms))", "\(firstLabel(name)) in~ (\(forms))"]
            case .contains, .addressList: filters.append("\(text(of: column)) has_any (\(forms))")
            }
        }
        if column.match == .address, !lists.ranges.isEmpty {
            filters.append("ipv4_is_in_any_range(\(unmapped(name)), \(SearchLists.ranges))")
        }
        return filters
    }

    // MARK: Entities of a row

    /// The operators that turn a row into one row for each entity that it holds, with its key.
    private var matches: KQLText {
        let exact = columns.filter { $0.match != .contains && $0.match != .addressList }.flatMap(keys)
        let loose = looseKinds
        let isExactOnly = loose.isEmpty && !hasRanges
        let exactSet: KQLText = "set_intersect(pack_array(\(exact.joined(separator: ", "))), \(SearchLists.allKeys))"
        guard !isExactOnly else { return "| mv-expand LensKey = \(exactSet) to typeof(string)\n" }
        var sets: [KQLText] = exact.isEmpty ? [] : ["LensExact"]
        sets += loose.map { SearchLists.keys($0) }
        if hasRanges { sets.append(SearchLists.rangeKeys) }
        var tests: [KQLText] = exact.isEmpty ? [] : ["set_has_element(LensExact, LensKey)"]
        tests += loose.map(looseTest)
        if hasRanges { tests.append(rangeTest) }
        let exactStep: KQLText = exact.isEmpty ? "" : "| extend LensExact = \(exactSet)\n"
        return """
            \(exactStep)| mv-expand LensKey = \(union(sets)) to typeof(string)
            | where \(anyOf(tests))

            """
    }

    private var hasRanges: Bool { !lists.ranges.isEmpty && columns.contains { $0.match == .address } }

    /// Kinds that a list or a longer text of this table may hold.
    private var looseKinds: [EntityColumnKind] {
        EntityColumnKind.allCases.filter { kind in
            lists.kinds.contains(kind) && columns.contains { $0.kind == kind && isLoose($0) }
        }
    }

    private func isLoose(_ column: EntityColumn) -> Bool {
        column.match == .contains || column.match == .addressList
    }

    /// The keys that a column with one value would have.
    private func keys(_ column: EntityColumn) -> [KQLText] {
        guard lists.kinds.contains(column.kind) else { return [] }
        let name = name(of: column)
        let prefix: KQLText = "\(literal: EntitySearch.prefix(of: column.kind))"
        let values: [KQLText] =
            switch (column.match, column.kind) {
            case (.address, _): [unmapped(name)]
            case (.hostName, _): [name, firstLabel(name)]
            case (_, .mac): [#"replace_string(replace_string(\#(name), ":", ""), "-", "")"#]
            default: [name]
            }
        return values.map { "strcat(\(prefix), tolower(\($0)))" }
    }

    private func looseTest(_ kind: EntityColumnKind) -> KQLText {
        let prefix = EntitySearch.prefix(of: kind)
        let tests: [KQLText] = columns.filter { $0.kind == kind && isLoose($0) }.map { column in
            "\(text(of: column)) has substring(LensKey, \(prefix.utf8.count))"
        }
        return "(LensKey startswith \(literal: prefix) and (\(anyOf(tests))))"
    }

    private var rangeTest: KQLText {
        let prefix = EntitySearch.rangePrefix
        let tests: [KQLText] = columns.filter { $0.match == .address }.map { column in
            let name = name(of: column)
            return "ipv4_is_in_range(\(unmapped(name)), substring(LensKey, \(prefix.utf8.count)))"
        }
        return "(LensKey startswith \(literal: prefix) and (\(anyOf(tests))))"
    }

    // MARK: Expressions

    /// An IPv4 address may be written as an IPv6 address.
    private func unmapped(_ name: KQLText) -> KQLText {
        let prefix = EntitySearch.mappedPrefix
        return "iff(\(name) startswith \(literal: prefix), substring(\(name), \(prefix.utf8.count)), \(name))"
    }

    private func firstLabel(_ name: KQLText) -> KQLText { #"tostring(split(\#(name), ".")[0])"# }

    private func text(of column: EntityColumn) -> KQLText {
        column.column.type == .string ? name(of: column) : "tostring(\(name(of: column)))"
    }

    private func name(of column: EntityColumn) -> KQLText {
        let name = column.column.name
        return isLenient ? "column_ifexists(\(literal: name), \(literal: ""))" : "\(identifier: name)"
    }

    private func anyOf(_ tests: [KQLText]) -> KQLText { tests.joined(separator: " or ") }

    private func union(_ sets: [KQLText]) -> KQLText {
        sets.count == 1 ? sets[0] : "set_union(\(sets.joined(separator: ", ")))"
    }

    private static func canMatch(_ column: EntityColumn, _ lists: SearchLists) -> Bool {
        lists.kinds.contains(column.kind) || column.match == .address
    }
}
