import DefenderAPI
import Entities
import Lookup
import Overlay
import ResponseActions

/// The answer to a lookup in the shape that the template reads.
struct LookupAnswer: Sendable {
    /// What is known about one entity.
    private struct Finding: Sendable {
        /// `{summary, details}`.
        let data: EncodedJSON
        let isWorthShowing: Bool
        /// Whether the platform may not keep it, because a source failed.
        let isVolatile: Bool
    }

    private let findings: [Entity: Finding]

    /// Takes what was found, and which actions the options allow.
    init(_ result: LookupResult, enabled: Set<ActionOption>) async {
        findings = await withTaskGroup(of: [Entity: Finding].self) { group in
            for report in result.reports {
                group.addTask { [report.item.entity: Self.finding(report, enabled)] }
            }
            return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        }
    }

    /// `[{index, data, isVolatile?}]`, one for each entity in the platform's order.
    func json(for entities: [PolarityEntity]) -> EncodedJSON {
        EncodedJSON(
            array: entities.enumerated().map { index, entity in
                let finding = entity.entity.flatMap { findings[$0] }.flatMap { $0.isWorthShowing ? $0 : nil }
                return Self.result(index, data: finding?.data, isVolatile: finding?.isVolatile ?? false)
            }
        )
    }

    /// `{summary, details}` of the only entity, also when nothing was found about it.
    var onlyData: EncodedJSON { findings.values.first?.data ?? EncodedJSON(.null) }

    /// Answers that say nothing and are not to be kept, for lookups that were not made.
    static func unasked(_ entities: [PolarityEntity]) -> EncodedJSON {
        EncodedJSON(array: entities.indices.map { result($0, data: nil, isVolatile: true) })
    }

    private static func result(_ index: Int, data: EncodedJSON?, isVolatile: Bool) -> EncodedJSON {
        EncodedJSON(
            ("index", EncodedJSON(.integer(Int64(index)))),
            ("data", data ?? EncodedJSON(.null)),
            ("isVolatile", isVolatile ? EncodedJSON(.bool(true)) : nil)
        )
    }

    private static func finding(_ report: EntityReport, _ enabled: Set<ActionOption>) -> Finding {
        let rights = ActionRights(mayAct: true, enabled: enabled)
        let card = CardModel(entry: 0, report: report, answeredAt: "", isKept: false, rights: rights)
        let actions = JSONBuilder.object(
            ("devices", .bool(enabled.contains(.machinesIsolation))),
            ("files", .bool(enabled.contains(.fileIsolation)))
        )
        let data = JSONBuilder.object(
            ("summary", .array(report.summary.map { .string(TagText.escaped($0)) })),
            ("details", JSONBuilder.object(("view", card.json), ("actions", actions)))
        )
        return Finding(
            data: EncodedJSON(data),
            isWorthShowing: PolarityShape.isWorthShowing(report),
            isVolatile: report.isAffectedByError
        )
    }
}
