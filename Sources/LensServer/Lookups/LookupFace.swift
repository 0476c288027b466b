import DefenderAPI
import Lookup

/// A form in which the events of a lookup are given out: for programs, or for the page.
///
/// Each function returns the data of one event as JSON in UTF-8.
protocol LookupFace: Sendable {
    /// Which form this is, for whoever counts.
    var asking: AskingFace { get }
    /// What will be looked up, before anything is known; `calls` are those that are made for certain.
    func plan(_ question: LookupQuestion, calls: Int) -> [UInt8]
    /// How a source ended for an entity.
    func source(_ entry: Int, _ outcome: SourceOutcome) -> [UInt8]
    /// All about an entity; kept when it was found out for an earlier lookup.
    func report(_ entry: Int, _ item: LookupItem, _ answer: EntityAnswer, isKept: Bool) -> [UInt8]
    /// What the lookup took.
    func done(_ cost: LookupCost) async -> [UInt8]
    /// Why the lookup ended early.
    func failed(_ problem: Problem, requestID: String) -> [UInt8]
}
