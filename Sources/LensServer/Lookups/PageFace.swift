import DefenderAPI
import HTTPTypes
import Lookup
import Overlay

/// The events of a lookup as pieces of the overlay page.
struct PageFace: LookupFace {
    let asking = AskingFace.page

    let views: OverlayViews
    /// What the reader may do to devices.
    let rights: ActionRights
    /// Calls that each service still takes at once.
    let quotaLeft: @Sendable () async -> [APIService: Int]

    func plan(_ question: LookupQuestion, calls: Int) -> [UInt8] {
        let model = PlanModel(items: question.items, text: question.text, mentions: question.mentions)
        return JSONBytes.object(
            ("html", .string(views.plan(model))),
            ("entities", .array(question.items.map { LookupItem($0.entity).json }))
        )
    }

    func source(_ entry: Int, _ outcome: SourceOutcome) -> [UInt8] {
        JSONBytes.object(
            ("entry", .integer(Int64(entry))),
            ("source", .string(outcome.source.rawValue)),
            ("html", .string(views.source(SourceModel(entry: entry, outcome: outcome))))
        )
    }

    func report(_ entry: Int, _ item: LookupItem, _ answer: EntityAnswer, isKept: Bool) -> [UInt8] {
        let model = CardModel(
            entry: entry,
            report: answer.report(for: item),
            answeredAt: WireDate.text(of: answer.date),
            isKept: isKept,
            rights: rights
        )
        return JSONBytes.object(
            ("entry", .integer(Int64(entry))),
            ("html", .string(views.card(model))),
            ("hunts", .array(answer.report.hunts.map(\.json)))
        )
    }

    func done(_ cost: LookupCost) async -> [UInt8] {
        let model = CostModel(cost: cost, quotaLeft: await quotaLeft())
        return JSONBytes.object(("html", .string(views.cost(model))))
    }

    func failed(_ problem: Problem, requestID: String) -> [UInt8] {
        let model = FailureModel(
            title: problem.code.status.reasonPhrase,
            detail: problem.detail,
            requestID: requestID
        )
        return JSONBytes.object(("html", .string(views.failure(model))))
    }
}
