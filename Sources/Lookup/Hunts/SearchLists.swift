import HuntingSchema
import KQL

/// What a typed hunt looks for, as the `let` statements at its head.
struct SearchLists {
    private let searches: [EntitySearch]
    /// Kinds of column that can hold one of the entities by itself (not by range).
    let kinds: Set<EntityColumnKind>
    /// Ranges of addresses as KQL compares them: `10.0.0.0/8`.
    let ranges: [String]

    init(_ searches: [EntitySearch]) {
        self.searches = searches
        kinds = Set(searches.filter { !$0.isRange }.map(\.kind))
        ranges = searches.filter(\.isRange).map { String($0.key.dropFirst(EntitySearch.rangePrefix.count)) }
    }

    /// Whether a column of this kind can hold any of the entities.
    func concerns(_ kind: EntityColumnKind) -> Bool {
        kinds.contains(kind) || (kind == .ip && !ranges.isEmpty)
    }

    /// Name of the list of texts that are looked for in columns of a kind.
    static func forms(_ kind: EntityColumnKind) -> KQLText { KQLText(verbatim: "LensForms_\(kind.rawValue)") }

    /// Name of the list of keys of a kind.
    static func keys(_ kind: EntityColumnKind) -> KQLText { KQLText(verbatim: "LensKeys_\(kind.rawValue)") }

    /// Name of the list of all keys that are compared as a whole.
    static let allKeys: KQLText = "LensKeys"

    /// Name of the list of ranges.
    static let ranges: KQLText = "LensRanges"

    /// Name of the list of keys of ranges.
    static let rangeKeys: KQLText = "LensRangeKeys"

    /// The statements that define the lists, each with its semicolon.
    var definitions: KQLText {
        let ordered = EntityColumnKind.allCases.filter(kinds.contains)
        var statements: [KQLText] = []
        for kind in ordered {
            let ofKind = searches.filter { $0.kind == kind && !$0.isRange }
            statements.append(Self.definition(Self.forms(kind), ofKind.flatMap(\.forms)))
            statements.append(Self.definition(Self.keys(kind), ofKind.map(\.key)))
        }
        statements.append("let \(Self.allKeys) = \(Self.concatenation(of: ordered.map { Self.keys($0) }));")
        if !ranges.isEmpty {
            statements.append(Self.definition(Self.ranges, ranges))
            statements.append(Self.definition(Self.rangeKeys, ranges.map { EntitySearch.rangePrefix + $0 }))
        }
        return statements.joined(separator: "\n")
    }

    private static func concatenation(of lists: [KQLText]) -> KQLText {
        switch lists.count {
        case 0: "dynamic([])"
        case 1: lists[0]
        default: "array_concat(\(lists.joined(separator: ", ")))"
        }
    }

    private static func definition(_ name: KQLText, _ values: [String]) -> KQLText {
        "let \(name) = \(.dynamic(.array(values.map(KQLDynamic.string))));"
    }
}
