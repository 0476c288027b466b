/// A lookup that is under way; letting go of it cancels what nobody else needs.
final class OpenLookup: Sendable {
    /// Calls that the run makes for certain that was started for this lookup; 0 when it only joined others.
    let calls: Int
    private let id: LookupID
    private let face: AskingFace
    private let desk: LookupDesk

    init(_ id: LookupID, for face: AskingFace, at desk: LookupDesk, calls: Int) {
        self.id = id
        self.face = face
        self.desk = desk
        self.calls = calls
    }

    deinit { desk.close(id, for: face) }

    /// Hands out what there is already; may be empty.
    func ready() -> [DeskEvent] {
        desk.ready(of: id)
    }

    /// Waits for something new and hands it out.
    ///
    /// One reader at a time; after `done` or `failed` nothing comes any more.
    ///
    /// - Returns: In order; empty after a ``nudge()``.
    /// - Throws: `CancellationError`.
    func next() async throws(CancellationError) -> [DeskEvent] {
        try await desk.next(of: id)
    }

    /// Lets a waiting reader go on without news.
    func nudge() {
        desk.nudge(id)
    }

    /// Ends the lookup early; the reader is told why.
    func stop(_ failure: LookupFailure) {
        desk.stop(id, failure)
    }
}
