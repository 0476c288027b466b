import HTTPTypes
import KQL

/// A refusal, before it is put into the envelope of the service that refuses.
struct SandboxFailure: Error {
    /// HTTP status, 400 to 599.
    var status: Int
    /// The service's error code; empty where Graph sends none.
    var code: String
    var message: String
    var headers: HTTPFields

    init(_ status: Int, _ code: String, _ message: String, headers: HTTPFields = [:]) {
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers
    }

    /// The answer of Graph, or of the endpoint API, or of the token endpoint.
    func answer(to call: SandboxCall) -> SandboxAnswer {
        let body =
            switch call.operation.resource {
            case .graph: graphBody(call.identifiers)
            case .endpoint, .xdr: endpointBody(call.identifiers)
            case nil: tokenBody(call.identifiers)
            }
        var answer = SandboxAnswer.json(body, status: status)
        answer.headers.append(contentsOf: headers)
        return answer
    }

    private func graphBody(_ identifiers: SandboxIdentifiers) -> KQLDynamic {
        let inner = WireObject.object([
            "date": .string(WireTime.iso(identifiers.arrival, decimals: 0, zone: "")),
            "request-id": .string(identifiers.request),
            "client-request-id": .string(identifiers.client),
        ])
        var error = WireObject.object(["code": .string(code), "message": .string(message)])
        // The refusal without a code is the one seen with an empty list of details.
        if code.isEmpty { error = WireObject.setting(["details": .array([])], in: error) }
        return WireObject.object(["error": WireObject.setting(["innerError": inner], in: error)])
    }

    private func endpointBody(_ identifiers: SandboxIdentifiers) -> KQLDynamic {
        WireObject.object([
            "error": WireObject.object([
                "code": .string(code), "message": .string(message), "target": .string(identifiers.request),
            ])
        ])
    }

    private func tokenBody(_ identifiers: SandboxIdentifiers) -> KQLDynamic {
        WireObject.object([
            "error": .string(status == 429 || status >= 500 ? "temporarily_unavailable" : "invalid_request"),
            "error_description": .string(message),
            "error_codes": .array([]),
            "timestamp": .string(TokenFailure.timestamp(identifiers.arrival)),
            "trace_id": .string(identifiers.request),
            "correlation_id": .string(identifiers.client),
        ])
    }
}
