import ResponseActions

/// What one reader is told of actions: those that are open, then every change.
///
/// A reader who leaves more than ``capacity`` reports lying is told no more; it has to ask anew.
struct ActionFeed: Sendable {
    /// What a reader finds.
    enum Item: Sendable {
        /// An action, as it is now.
        case report(ActionReport)
        /// Nothing, as a sign of life.
        case silence
    }

    /// Items that are kept for a slow reader.
    static let capacity = 1_000

    /// The items in order, for one reader; they end when the server does, or the reader is too slow.
    let items: AsyncStream<Item>
    private let continuation: AsyncStream<Item>.Continuation

    /// An empty feed.
    ///
    /// - Parameter onEnd: Called once when it has ended, or its reader has gone.
    init(onEnd: @escaping @Sendable () -> Void) {
        (items, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(ActionFeed.capacity))
        continuation.onTermination = { _ in onEnd() }
    }

    /// Tells the reader of an action.
    func tell(_ report: ActionReport) {
        if case .dropped = continuation.yield(.report(report)) { end() }
    }

    /// Lets a waiting reader go on without news.
    func nudge() {
        if case .dropped = continuation.yield(.silence) { end() }
    }

    /// Ends the feed; what was told is still read.
    func end() {
        continuation.finish()
    }
}
