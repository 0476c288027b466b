import DefenderAPI
import Entities
import Lookup
import Overlay
import ResponseActions

/// The answer to a lookup in the shape that the template reads.
struct LookupAnswer: Sendable {
    private let reports: [Entity: EntityReport]
    private let enabled: Set<ActionOption>

    /// Takes what was found, and which actions the options allow.
    init(_ result: LookupResult, enabled: Set<ActionOption>) {
        reports = Dictionary(result.reports.map { ($0.item.entity, $0) }, uniquingKeysWith: { first, _ in first })
        self.enabled = enabled
    }

    /// `[{index, data, isVolatile?}]`, one for each entity in the platform's order.
    func json(for entities: [PolarityEntity]) -> JSONValue {
        .array(
            entities.enumerated().map { index, entity in
                guard let report = entity.entity.flatMap({ reports[$0] }), PolarityShape.isWorthShowing(report) else {
                    return Self.nothing(index)
                }
                return JSONBuilder.object(
                    ("index", .integer(Int64(index))),
                    ("data", data(of: report)),
                    ("isVolatile", report.isAffectedByError ? .bool(true) : nil)
                )
            }
        )
    }

    /// `{summary, details}` of the only entity, also when nothing was found about it.
    var onlyData: JSONValue { reports.values.first.map(data) ?? .null }

    /// Answers that say nothing and are not to be kept, for lookups that were not made.
    static func unasked(_ entities: [PolarityEntity]) -> JSONValue {
        .array(
            entities.indices.map { index in
                JSONBuilder.object(("index", .integer(Int64(index))), ("data", .null), ("isVolatile", .bool(true)))
            }
        )
    }

    private static func nothing(_ index: Int) -> JSONValue {
        JSONBuilder.object(("index", .integer(Int64(index))), ("data", .null))
    }

    private func data(of report: EntityReport) -> JSONValue {
        let rights = ActionRights(mayAct: true, enabled: enabled)
        let card = CardModel(entry: 0, report: report, answeredAt: "", isKept: false, rights: rights)
        let actions = JSONBuilder.object(
            ("devices", .bool(enabled.contains(.machinesIsolation))),
            ("files", .bool(enabled.contains(.fileIsolation)))
        )
        return JSONBuilder.object(
            ("summary", .array(report.summary.map(JSONValue.string))),
            ("details", JSONBuilder.object(("view", card.json), ("actions", actions)))
        )
    }
}
