import DefenderAPI
import HTTPTransport
import Lookup
import ResponseActions

/// Why a request has no answer, as the platform shows it.
struct BridgeFailure: Error, Sendable {
    /// For programs; stable.
    var code: String
    /// What is wrong and what to do, for a person.
    var detail: String
    /// Further members for a program.
    var members: [JSONObject.Member] = []
    /// The request; nil when the line does not name it.
    var id: Int64?

    /// A line or a message that cannot be meant.
    static func invalidRequest(_ detail: String) -> BridgeFailure {
        BridgeFailure(code: "invalidRequest", detail: detail)
    }

    /// As many requests wait as are allowed.
    static let overloaded = BridgeFailure(
        code: "overloaded",
        detail: "Too many lookups wait for Microsoft's answers; try again in a minute."
    )

    /// The same failure of a known request.
    func answering(_ id: Int64) -> BridgeFailure {
        var failure = self
        failure.id = id
        return failure
    }
}

extension BridgeFailure {
    /// Tells any error but a cancellation; what is not foreseen is told without its text, which may hold anything.
    init(_ error: any Error) {
        switch error {
        case let failure as BridgeFailure: self = failure
        case let mistakes as OptionMistakes:
            self.init(code: "misconfigured", detail: "The options have mistakes. " + mistakes.description)
        case let refusal as ActionRefusal:
            self.init(code: refusal.code.rawValue, detail: refusal.message, members: refusal.jsonMembers)
        case let failure as AuditFailure:
            self.init(code: ActionRefusal.Code.recordUnavailable.rawValue, detail: failure.message)
        case let error as APIError:
            let id = error.requestID.map { " Request ID \($0)." } ?? ""
            self.init(code: error.code.rawValue, detail: error.message + id)
        case let error as TransportError: self.init(code: "misconfigured", detail: error.message)
        default: self.init(code: "internal", detail: "The request failed for an unknown reason; try again.")
        }
    }
}
