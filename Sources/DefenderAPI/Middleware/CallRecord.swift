/// What became of one HTTP request to a service; it holds nothing that a user typed or a service sent.
package struct CallRecord: Hashable, Sendable {
    /// How a request ended.
    package enum Outcome: Hashable, Sendable {
        /// A successful answer was read to its end.
        case done
        /// The request failed; it may have been sent again.
        case failed(APIError.Code)
        /// The caller went away.
        case cancelled

        /// Every outcome there is.
        package static let all: [Outcome] = [.done, .cancelled] + APIError.Code.allCases.map { .failed($0) }

        /// A stable name, usable as a metric label: `done`, `cancelled` or the code of the failure.
        package var name: String {
            switch self {
            case .done: "done"
            case .failed(let code): code.rawValue
            case .cancelled: "cancelled"
            }
        }
    }

    /// What was asked.
    package var operation: APIOperation
    /// How it ended.
    package var outcome: Outcome
    /// From sending the request until its answer was read; waiting for quotas and tokens is not part of it.
    package var duration: Duration

    /// Creates a record.
    package init(operation: APIOperation, outcome: Outcome, duration: Duration) {
        self.operation = operation
        self.outcome = outcome
        self.duration = duration
    }
}
