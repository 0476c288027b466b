import HTTPTypes

extension Problem {
    /// What someone is told whose lookup failed as a whole.
    init(_ failure: LookupFailure) {
        switch failure {
        case .tooBusy:
            self.init(
                .overloaded,
                "More lookups wait than this server takes on; try again in a few seconds.",
                headers: Self.soon
            )
        case .waitedTooLong:
            self.init(
                .overloaded,
                "The lookup waited for its turn until its time was over; try again in a few seconds.",
                headers: Self.soon
            )
        case .shuttingDown:
            self.init(
                .overloaded,
                "The server is shutting down; try again when it is back.",
                headers: Self.soon
            )
        case .interrupted:
            self.init(.internalError, "The lookup ended without an answer; try again.")
        }
    }

    /// Most runs take a few seconds.
    private static var soon: HTTPFields { [.retryAfter: "5"] }
}
