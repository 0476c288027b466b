/// What one guard says.
enum GuardVerdict: Sendable, Hashable {
    /// Not to be done.
    case refuse(ActionRefusal)
    /// Defender does the same already.
    case alreadyRunning(RunningAction)
    /// The device is in that state already.
    case alreadyDone
    /// To be done only by who acknowledges this.
    case acknowledge(Finding)
    /// To be known.
    case notice(Finding)
}
