import HTTPTypes

/// Who waits for a call, and until when.
struct CallUrgency: Sendable {
    var priority = CallPriority.interactive
    var deadline: ContinuousClock.Instant?
}

/// One call to a service, before authorisation.
struct APICall: Sendable {
    let operation: APIOperation
    var method = HTTPRequest.Method.get
    let url: RequestURL
    var fields: HTTPFields = [:]
    var body: [UInt8] = []
    /// Units of quota that the call costs.
    var quota = 1
    /// How long one try may take.
    let timeout: Duration
    var maxBodyBytes = APICall.maxBodyBytes
    var urgency = CallUrgency()

    /// The limit of every body but a hunting answer.
    static let maxBodyBytes = 16 << 20
    /// The limit of a hunting answer; Microsoft cuts at 50 MB.
    static let maxHuntingBodyBytes = 128 << 20
    /// What is read of an error's body.
    static let maxErrorBodyBytes = 64 << 10

    var service: APIService { operation.service }

    /// The request head, without authorisation.
    var head: HTTPRequest {
        var head = HTTPRequest(
            method: method,
            scheme: url.base.scheme,
            authority: url.base.authority,
            path: url.target,
            headerFields: fields
        )
        if head.headerFields[.accept] == nil { head.headerFields[.accept] = "application/json" }
        return head
    }
}

extension HTTPField.Name {
    /// The caller's id of a request, which Graph echoes.
    static let clientRequestID = knownName("client-request-id")
    /// The service's id of a request.
    static let requestID = knownName("request-id")
    /// Preferences of RFC 7240.
    static let prefer = knownName("Prefer")

    private static func knownName(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header name.") }
        return name
    }
}
