/// Something that happened during a lookup.
package enum LookupEvent: Sendable {
    /// What will be asked; comes first.
    case planned(LookupPlan)
    /// A source finished for an entity: the position in ``LookupPlan/entries``, and the outcome.
    case sourceFinished(entry: Int, SourceOutcome)
    /// All sources finished for an entity.
    case reportFinished(entry: Int, EntityReport)
    /// Everything is done; comes last.
    case finished(LookupResult)
}
