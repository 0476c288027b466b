import Entities
import FoundationEssentials
import Lookup

@testable import LensServer

extension EntityAnswer {
    /// An answer with some outcomes and nothing else, complete at an instant of the steady clock.
    static func sample(
        _ entity: Entity,
        _ outcomes: [SourceOutcome] = [SourceOutcome(.alerts, .clean)],
        at instant: ContinuousClock.Instant
    ) -> EntityAnswer {
        var report = EntityReport(item: LookupItem(entity))
        report.sources = outcomes
        return EntityAnswer(report, date: Date(timeIntervalSince1970: 1_795_000_000), instant: instant)
    }
}

extension DeskEvent {
    /// A short form to compare by: `source 0 alerts`, `report 0`, `done 3`, `failed tooBusy`.
    var shown: String {
        switch self {
        case .source(let entry, let outcome): "source \(entry) \(outcome.source.rawValue)"
        case .report(let entry, _, let isKept): "report \(entry)" + (isKept ? " kept" : "")
        case .done(let cost): "done \(cost.calls)"
        case .failed(let failure): "failed \(failure)"
        }
    }
}
