import NIOCore

/// How long a connection may wait for its client: the rules, without the connection.
struct ClientPace {
    /// What to do with the connection.
    enum Action: Equatable {
        /// Go on.
        case proceed
        /// Close it at once.
        case close
        /// Send what is written, then take no further request.
        case finish
    }

    private let clientTime: TimeAmount
    private let bodyBytes: Int
    private let lingerTime: TimeAmount
    private var readDeadline: NIODeadline?
    private var writeDeadline: NIODeadline?
    private var isReading = false
    private var answersOpen = 0
    private var bytesRead = 0
    private var answerEnds = false
    private(set) var isFinishing = false

    /// Creates the rules of one connection.
    ///
    /// - Parameters:
    ///   - clientTime: How long a request may take to arrive, and a piece of an answer to be taken.
    ///   - bodyBytes: Bytes of a body that are still read although the answer is already given.
    init(clientTime: TimeAmount, bodyBytes: Int) {
        self.clientTime = clientTime
        self.bodyBytes = bodyBytes
        lingerTime = min(clientTime, .seconds(2))
    }

    /// When the connection is closed unless something happens; nil while it is the server's turn.
    var deadline: NIODeadline? {
        guard let readDeadline, let writeDeadline else { return readDeadline ?? writeDeadline }
        return min(readDeadline, writeDeadline)
    }

    /// The connection stands: the first request has to arrive in time.
    mutating func opened(at now: NIODeadline) { readDeadline = now + clientTime }

    /// The head of a request arrived.
    mutating func headArrived(at now: NIODeadline) {
        guard !isFinishing else { return }
        isReading = true
        answersOpen += 1
        bytesRead = 0
        readDeadline = now + clientTime
    }

    /// A piece of a request's body arrived.
    mutating func bodyArrived(_ bytes: Int) -> Action {
        bytesRead += bytes
        return bytesRead > bodyBytes && (isFinishing || answersOpen == 0) ? .close : .proceed
    }

    /// A request is complete.
    mutating func requestEnded(at now: NIODeadline) {
        guard !isFinishing else { return }
        isReading = false
        readDeadline = answersOpen == 0 ? now + clientTime : nil
    }

    /// The head of an answer is written; `isLast` when it says that the connection ends with it.
    mutating func answerBegan(isLast: Bool) { answerEnds = answerEnds || isLast }

    /// An answer is complete.
    mutating func answerEnded(at now: NIODeadline) -> Action {
        answersOpen -= 1
        guard answersOpen == 0 else { return .proceed }
        if answerEnds {
            isFinishing = true
            bytesRead = 0
            readDeadline = now + lingerTime
            return .finish
        }
        if !isReading { readDeadline = now + clientTime }
        return .proceed
    }

    /// The client takes what is written, or has stopped to.
    mutating func becameWritable(_ isWritable: Bool, at now: NIODeadline) {
        writeDeadline = isWritable ? nil : writeDeadline ?? now + clientTime
    }
}
