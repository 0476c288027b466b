import HTTPTransport
import HTTPTypes
import Synchronization
import Testing

/// A transport that answers from a script, in any order, each answer once; records an issue for a request that the
/// script does not have.
final class ScriptedTransport: HTTPTransport {
    /// One answer and the request it is for.
    struct Step: Sendable {
        let method: HTTPRequest.Method
        /// What the path must begin with, after percent-decoding is left alone.
        let path: String
        let answer: @Sendable (TransportRequest) throws -> TransportResponse
    }

    private struct State {
        var steps: [Step]
        var requests: [TransportRequest] = []
    }

    private let state: Mutex<State>

    init(_ steps: [Step]) {
        state = Mutex(State(steps: steps))
    }

    /// The requests so far.
    var requests: [TransportRequest] { state.withLock { $0.requests } }

    /// The paths of the requests so far, those of the token endpoint left out.
    var paths: [String] {
        requests.compactMap(\.head.path).filter { !$0.contains("/oauth2/") }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let path = request.head.path ?? ""
        let step = state.withLock { state in
            state.requests.append(request)
            let index = state.steps.firstIndex { $0.method == request.head.method && path.hasPrefix($0.path) }
            return index.map { state.steps.remove(at: $0) }
        }
        guard let step else {
            Issue.record("The script has no answer for \(request.head.method) \(path).")
            throw TransportError(.tlsFailed, "unscripted")
        }
        return try step.answer(request)
    }

    /// Records an issue for every answer that nobody asked for.
    func finish(sourceLocation: SourceLocation = #_sourceLocation) {
        for step in state.withLock({ $0.steps }) {
            Issue.record("Nobody asked for \(step.method) \(step.path).", sourceLocation: sourceLocation)
        }
    }
}

extension ScriptedTransport.Step {
    /// An answer to a GET request.
    static func get(_ path: String, status: Int = 200, fields: [String: String] = [:], _ body: String) -> Self {
        answer(.get, path, status: status, fields: fields, body)
    }

    /// An answer to a POST request.
    static func post(_ path: String, status: Int = 200, fields: [String: String] = [:], _ body: String) -> Self {
        answer(.post, path, status: status, fields: fields, body)
    }

    /// A failure of the network.
    static func failure(of method: HTTPRequest.Method, _ path: String, _ code: TransportError.Code) -> Self {
        Self(method: method, path: path) { _ in throw TransportError(code, "scripted") }
    }

    /// A failure of the network before anything was sent.
    static func unsent(_ method: HTTPRequest.Method, _ path: String, _ code: TransportError.Code) -> Self {
        Self(method: method, path: path) { _ in
            var error = TransportError(code, "scripted")
            error.isUnsent = true
            throw error
        }
    }

    /// A body that breaks off.
    static func broken(_ method: HTTPRequest.Method, _ path: String) -> Self {
        Self(method: method, path: path) { _ in
            let body = TransportBody { throw TransportError(.connectionReset, "scripted") }
            return TransportResponse(head: HTTPResponse(status: .ok), body: body)
        }
    }

    /// A token that lives for an hour.
    static func token(_ value: String = "token", lifetime: Int = 3_600) -> Self {
        .post(
            "/contoso/oauth2/v2.0/token",
            #"{"token_type":"Bearer","expires_in":\#(lifetime),"access_token":"\#(value)"}"#
        )
    }

    private static func answer(
        _ method: HTTPRequest.Method,
        _ path: String,
        status: Int,
        fields: [String: String],
        _ body: String
    ) -> Self {
        Self(method: method, path: path) { _ in
            var head = HTTPResponse(status: .init(code: status))
            for (name, value) in fields {
                if let name = HTTPField.Name(name) { head.headerFields[name] = value }
            }
            return TransportResponse(head: head, body: TransportBody(Array(body.utf8)))
        }
    }
}
