import DefenderAPI

/// What came of reading some objects by their ids for one entity.
struct ReadResults<Object: Sendable>: Sendable {
    /// Those that were read, in the order of the ids.
    var objects: [Object] = []
    /// How many the service does not have.
    var notFound = 0
    /// Why others could not be read.
    var errors: [APIError] = []

    init<ID: Hashable>(_ ids: [ID], of results: [ID: Result<Object, APIError>]) {
        for id in ids {
            switch results[id] {
            case .success(let object): objects.append(object)
            case .failure(let error) where error.code == .notFound: notFound += 1
            case .failure(let error): errors.append(error)
            case nil: notFound += 1
            }
        }
    }
}

/// How a source that reads by id ends for one entity.
struct ReadOutcome {
    var source: LookupSource
    /// As the objects are called in a sentence.
    var plural: String
    /// Where they would be, as in "not in Graph".
    var place: String
    /// Ids that were asked for.
    var asked: Int
    /// Ids that a cap left out.
    var cut: Int
    var cap: Int
    var capName: String
    /// Texts that are no ids.
    var malformed = 0

    /// The outcome, when the ignore filters took away `ignored` of the objects that were read.
    func outcome<Object>(_ results: ReadResults<Object>, ignored: Int) -> SourceOutcome {
        if let error = results.errors.first, results.errors.count + results.notFound == asked, results.objects.isEmpty {
            return SourceOutcome(source, failedWith: error)
        }
        return SourceOutcome(
            source,
            results.objects.count > ignored ? .found : .clean,
            requestID: results.errors.first?.requestID,
            missing: missing(results),
            ignored: ignored
        )
    }

    private func missing<Object>(_ results: ReadResults<Object>) -> SourceOutcome.Missing? {
        var reasons: [String] = []
        if let error = results.errors.first {
            reasons.append("\(results.errors.count) \(plural) could not be read: \(error.shownMessage)")
        }
        if cut > 0 { reasons.append("At most \(cap) \(plural) of an entity are read (\(capName)).") }
        if results.notFound > 0 { reasons.append("\(results.notFound) are not in \(place) (404).") }
        if malformed > 0 { reasons.append("\(malformed) values are no valid ids.") }
        guard !reasons.isEmpty else { return nil }
        return SourceOutcome.Missing(
            items: results.errors.count + cut + results.notFound + malformed,
            reason: reasons.joined(separator: " "),
            isError: !results.errors.isEmpty
        )
    }
}
