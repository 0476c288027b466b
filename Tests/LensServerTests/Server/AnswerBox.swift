import Synchronization

/// Carries an answer out of a server's scope.
final class AnswerBox: Sendable {
    private let text = Mutex("")

    var answer: String {
        get { text.withLock { $0 } }
        set { text.withLock { $0 = newValue } }
    }
}
