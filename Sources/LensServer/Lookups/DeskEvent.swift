import DefenderAPI
import Entities
import Lookup

/// Names a run of the desk; later runs have greater numbers.
struct RunID: Hashable, Comparable, Sendable {
    let number: Int

    static func < (left: RunID, right: RunID) -> Bool { left.number < right.number }
}

/// Names one asker's lookup for as long as it is open.
struct LookupID: Hashable, Sendable {
    let number: Int
}

/// What an asker is told about the entities asked for, by their position.
///
/// Of each entity first every source once, then the report; at the end either `done` or `failed`.
enum DeskEvent: Sendable {
    /// A source finished for an entity.
    case source(entry: Int, SourceOutcome)
    /// Everything about an entity; kept when it was found out for an earlier lookup.
    case report(entry: Int, EntityAnswer, isKept: Bool)
    /// All reports came; what the runs took that were started for this lookup.
    case done(LookupCost)
    /// The lookup ended before all reports came.
    case failed(LookupFailure)

    /// All that is told of an entity whose answer was kept.
    static func all(ofKept answer: EntityAnswer, entry: Int) -> [DeskEvent] {
        answer.report.sources.map { .source(entry: entry, $0) } + [.report(entry: entry, answer, isKept: true)]
    }
}

/// Why a lookup gave no answer, or not all of it; what fails at Microsoft's stands in the reports instead.
enum LookupFailure: Error, Hashable, Sendable {
    /// As many lookups run and wait as the server allows.
    case tooBusy
    /// The time for a lookup passed while it waited for its turn.
    case waitedTooLong
    /// The run ended without an answer.
    case interrupted
    /// The server shuts down.
    case shuttingDown
}
