import FoundationEssentials
import HTTPTypes
import KQL
import KQLEngine

/// One request as a route sees it.
struct SandboxCall: Sendable {
    let operation: SandboxOperation
    let head: HTTPRequest
    let body: [UInt8]
    /// Whether the body was larger than is taken; then it is empty here.
    let isBodyTooLarge: Bool
    /// Values of the path's variables, decoded.
    let parameters: [String: String]
    /// `https://host:port` under which the client reached the sandbox.
    let origin: String
    let faults: SandboxActiveFaults
    let identifiers: SandboxIdentifiers
    /// Who calls; nil for operations that ask for no token.
    var caller: SandboxCaller?

    /// The path without the query, as sent.
    var path: String { String((head.path ?? "/").prefix { $0 != "?" }) }

    /// The fields of the query.
    var query: NamedValues {
        NamedValues((head.path ?? "").drop { $0 != "?" }.dropFirst())
    }

    /// Whether the client wants enum members that came after `unknownFutureValue`.
    var wantsHiddenMembers: Bool {
        head.headerFields[values: .prefer].contains { $0.lowercased().contains("include-unknown-enum-members") }
    }

    /// The body as JSON.
    ///
    /// - Throws: ``SandboxFailure`` 400 when it is not an object.
    func json() throws(SandboxFailure) -> KQLDynamic {
        guard let json = KQLDynamic(json: body), case .object = json else {
            throw SandboxFailure(400, "BadRequest", "Unable to read JSON request payload. It must be a JSON object.")
        }
        return json
    }
}

/// What names a request in answers and logs.
struct SandboxIdentifiers: Sendable {
    let request: String
    let client: String
    /// Ticks of the wall clock on arrival.
    let arrival: Int64

    /// Identifiers of a new request; the client's own is echoed.
    init(head: HTTPRequest, arrival: Int64) {
        request = UUID().uuidString.lowercased()
        client = head.headerFields[.clientRequestID] ?? request
        self.arrival = arrival
    }
}

extension HTTPField.Name {
    static let requestID = sandboxName("request-id")
    static let clientRequestID = sandboxName("client-request-id")
    static let prefer = sandboxName("Prefer")
    static let diagnostics = sandboxName("x-ms-ags-diagnostic")

    private static func sandboxName(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is not a field name") }
        return name
    }
}
