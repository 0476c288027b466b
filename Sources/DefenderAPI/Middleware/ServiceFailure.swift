import FoundationEssentials
import HTTPTransport
import HTTPTypes

/// An answer that is no success: its status, header fields and what its body says.
struct ServiceFailure: Sendable {
    let status: Int
    let retryAfter: String?
    let requestID: String?
    let body: ServiceErrorBody

    init(status: Int, retryAfter: String? = nil, requestID: String? = nil, body: ServiceErrorBody) {
        self.status = status
        self.retryAfter = retryAfter
        self.requestID = body.requestID ?? requestID
        self.body = body
    }

    /// Reads an answer; of a long body only the beginning, and of one that breaks off what came.
    init(_ response: TransportResponse, requestID: String?) async {
        var bytes: [UInt8] = []
        var chunks = response.body.makeAsyncIterator()
        while bytes.count < APICall.maxErrorBodyBytes, let chunk = try? await chunks.next() {
            bytes.append(contentsOf: chunk.prefix(APICall.maxErrorBodyBytes - bytes.count))
        }
        self.init(
            status: response.head.status.code,
            retryAfter: response.head.headerFields[.retryAfter],
            requestID: requestID,
            body: ServiceErrorBody(bytes)
        )
    }

    /// Returns the error that a caller sees.
    func error(of call: APICall, settings: ConnectionSettings, now: Date) -> APIError {
        let wait = retryAfter.flatMap { RetryAfter.duration($0, now: now) }
        let signIn = call.service == .login ? SignInProblem(self) : nil
        return APIError(
            signIn?.code ?? code,
            signIn?.message ?? message(for: call.operation, wait: wait),
            operation: call.operation.rawValue,
            requestID: requestID,
            retryAfter: wait,
            status: status,
            serviceCode: body.numbers.first.map { "AADSTS\($0)" } ?? body.code,
            serviceMessage: body.message
        )
    }

    private var code: APIError.Code {
        switch status {
        case 300..<400: .redirected
        case 401: .unauthorized
        case 403: .forbidden
        case 404: .notFound
        case 429: .throttled
        case 400..<500: .invalidRequest
        case 500...: .unavailable
        default: .malformedResponse
        }
    }

    private func message(for operation: APIOperation, wait: Duration?) -> String {
        let service = operation.service.title.capitalizedFirst
        return switch code {
        case .redirected:
            "\(service) redirects to another address, which is not followed; check \(operation.service.addressKey)."
        case .unauthorized:
            "\(service) refuses the token; check tenantId, cloud and \(operation.scopeKey), and the clock of this host."
        case .forbidden: MissingRole(body.message, operation: operation).message
        case .notFound: "\(service) does not have the object that was asked for."
        case .throttled where wait != nil:
            "\(service) asks to wait \(RetryAfter.text(of: wait ?? .zero)): a quota of the tenant is used up."
        case .throttled: "A quota of \(operation.service.title) is used up; try again in some minutes."
        case .invalidRequest: invalidRequestMessage(operation)
        default: "\(service) failed with HTTP status \(status) while \(operation.subject); try again later."
        }
    }

    private func invalidRequestMessage(_ operation: APIOperation) -> String {
        let service = operation.service.title.capitalizedFirst
        return switch operation {
        case .hunt: "The hunting service refuses the query; its own message says what to mend."
        case .isolateMachine, .releaseMachine, .quarantineFile, .scanMachine, .cancelMachineAction:
            "\(service) refuses the order (HTTP status \(status)) while \(operation.subject); its own message says why."
        default:
            "\(service) refuses the request (HTTP status \(status)) while \(operation.subject); check the filters."
        }
    }
}

extension APIOperation {
    /// The setting that holds the scope of the call's token.
    var scopeKey: String { service.audience == .endpoint ? "microsoft365Scope" : "graphScope" }
}

extension RetryAfter {
    /// A wait in whole seconds, for sentences.
    static func text(of wait: Duration) -> String {
        "\(Int((wait / .seconds(1)).rounded(.up))) s"
    }
}
