import Lookup

/// Something that the desk did, for whoever counts.
enum DeskFact: Sendable {
    /// A lookup began.
    case lookupBegan(AskingFace, LookupShare)
    /// There were too many runs for another lookup.
    case lookupRefused
    /// A lookup that was not answered from memory alone ended, or was left.
    case lookupEnded(AskingFace, LookupEnding, Duration)
    /// A run ended; without a cost it was cancelled.
    case runEnded(entities: Int, Duration, cost: LookupCost?)
}

/// In which form a lookup is answered; the raw value may label a metric.
enum AskingFace: String, Sendable, Hashable, CaseIterable {
    /// One document, for programs.
    case document
    /// Events for programs.
    case events
    /// Events for the page.
    case page
}

/// How many entities of a lookup are answered in which way.
struct LookupShare: Sendable, Hashable {
    /// From memory.
    var kept = 0
    /// By runs that were under way.
    var joined = 0
    /// By the run that was started for the lookup.
    var asked = 0
}

/// How a lookup ended; the raw value may label a metric.
enum LookupEnding: String, Sendable, Hashable, CaseIterable {
    /// Every source answered or was skipped.
    case complete
    /// An error left something out of a report.
    case partial
    /// Not all reports came.
    case failed
    /// The asker went away before the end.
    case left
}

/// What a desk is busy with, and what it keeps.
struct DeskLoad: Sendable, Hashable {
    /// Runs at this moment.
    var running: Int
    /// Runs that wait for their turn.
    var waiting: Int
    /// Entities whose answers are kept.
    var keptAnswers: Int
    /// What these answers take in memory, roughly.
    var keptBytes: Int
}
