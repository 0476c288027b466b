import CoreMetrics

extension ServerMetrics {
    /// Counts what the desk of lookups did.
    func note(_ fact: DeskFact) {
        switch fact {
        case .lookupBegan(let face, let share):
            let isKept = share.joined == 0 && share.asked == 0
            for (origin, count) in [("cache", share.kept), ("joined", share.joined), ("run", share.asked)] {
                if count > 0 { counter(.entities, [origin]).increment(by: count) }
            }
            if isKept, face == .document { lookupEnded(face, .complete) }
        case .lookupEnded(let face, let ending, let duration):
            lookupEnded(face, ending)
            time(.lookupDuration, [face.rawValue], duration)
        case .lookupRefused: counter(.lookupsRefused).increment()
        case .runEnded: break
        }
    }

    /// Takes over what the desk is busy with, and what it keeps.
    func set(_ load: DeskLoad) {
        set(.runs, ["running"], to: Double(load.running))
        set(.runs, ["waiting"], to: Double(load.waiting))
        set(.cacheEntries, to: Double(load.keptAnswers))
        set(.cacheBytes, to: Double(load.keptBytes))
    }

    private func lookupEnded(_ face: AskingFace, _ ending: LookupEnding) {
        counter(.lookups, [face.rawValue, ending.metricLabel]).increment()
    }
}

extension LookupEnding {
    /// The value of the label `result`.
    fileprivate var metricLabel: String {
        switch self {
        case .complete: "done"
        case .partial: "partly"
        case .failed: "failed"
        case .left: "cancelled"
        }
    }
}
