/// What an entry of the record tells; the raw value is stable.
package enum AuditEvent: String, Sendable, Hashable, CaseIterable {
    /// A preview was shown.
    case previewed
    /// Something was refused on this side.
    case refused
    /// A preview was confirmed; sending begins now.
    case sending
    /// Defender has the action, or had the same one already.
    case accepted
    /// Defender said no.
    case rejected
    /// No answer came.
    case unanswered
    /// Defender's list was searched for an action without answer, which was not in it.
    case searched
    /// Defender says another status than before.
    case progressed
}
