import HTTPTransport

/// What came of an order that was sent once at most.
package enum OrderAnswer: Sendable {
    /// The service has taken it.
    case accepted(MachineAction, requestID: String?)
    /// It is proven that nothing was begun: the order was not sent, or the service said no.
    case refused(APIError)
    /// The service may or may not have taken it.
    case unanswered(APIError)
}

extension OrderAnswer {
    /// Sorts the failure of an order that was on its way.
    init(failure error: APIError) {
        self = error.provesRefusal ? .refused(error) : .unanswered(error.unanswered)
    }
}

extension APIError {
    /// Statuses of the 4xx that do not prove that nothing was begun: the service, or a gateway before it, may have timed
    /// out, or may have met an earlier try of its own.
    private static let doubtful: Set<Int> = [408, 409, 425, 499]

    /// Whether nothing was begun: the request did not leave, or the service refused it with a 4xx.
    fileprivate var provesRefusal: Bool {
        guard let status else { return (underlying as? TransportError)?.isUnsent ?? false }
        return (400..<500).contains(status) && !APIError.doubtful.contains(status)
    }

    /// The same error in the words of an order, which must not be tried again before somebody has looked.
    fileprivate var unanswered: APIError {
        var error = self
        let service = APIService.endpoint.title.capitalizedFirst
        let happened =
            switch (status, code) {
            case (let status?, _): "\(service) answered with HTTP status \(status)"
            case (nil, .timedOut): "\(service) did not answer in time"
            case (nil, .malformedResponse), (nil, .responseTooLarge): "\(service) sent an answer that cannot be read"
            default: "The connection broke off before \(service) answered"
            }
        error.message = "\(happened); whether it has taken the order is not known."
        return error
    }
}
