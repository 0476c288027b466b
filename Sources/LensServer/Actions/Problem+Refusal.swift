import HTTPTypes
import ResponseActions

extension Problem {
    /// What someone is told whose action is refused: the reason as a code, and the devices when several fit.
    init(_ refusal: ActionRefusal) {
        self.init(.actionRefused, refusal.message)
        self.refusal = refusal.code
        members = refusal.jsonMembers
    }
}

extension ActionRefusal.Code {
    /// The HTTP status that goes with a refusal.
    var status: HTTPResponse.Status {
        switch self {
        case .invalidRequest: .badRequest
        case .notEnabled, .roleMissing, .protectedDevice, .trustedSigner: .forbidden
        case .notFound, .unknownToken: .notFound
        case .ambiguousDevice, .usedToken, .expiredToken, .stateChanged, .nothingToCancel: .conflict
        case .deviceMismatch, .nameNotTyped, .notAcknowledged, .invalidComment: .unprocessableContent
        case .limitReached: .tooManyRequests
        case .recordUnavailable: .serviceUnavailable
        }
    }
}
