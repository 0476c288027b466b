/// What the body of an error says, in any of the three envelopes.
///
/// Graph: `{error: {code, message, innerError: {request-id}}}`; Defender for Endpoint: `{error: {code, message,
/// target}}`; the token endpoint: `{error, error_description, error_codes, trace_id}`.
struct ServiceErrorBody: Sendable, Hashable {
    /// The service's code; nil when there is none, also when it is empty.
    var code: String?
    /// The service's text; nil when there is none, also when it is empty.
    var message: String?
    /// The service's id of the request.
    var requestID: String?
    /// The AADSTS numbers of the token endpoint; empty otherwise.
    var numbers: [Int] = []

    /// Reads a body; everything stays nil when it is no JSON of a known shape.
    init(_ bytes: [UInt8]) {
        self.init((try? JSONValue(parsing: bytes)) ?? .null)
    }

    /// Reads a body that is JSON already.
    init(_ body: JSONValue) {
        switch body["error"] {
        case .object(let error)?: readNested(error)
        case .string(let error)?: readFlat(error, body)
        default: break
        }
    }

    private mutating func readNested(_ error: JSONObject) {
        code = error["code"]?.string.nonEmpty
        message = error["message"]?.string.nonEmpty
        requestID = error[anyCase: "innerError"]?["request-id"]?.string ?? error["target"]?.string.nonEmpty
    }

    private mutating func readFlat(_ error: String, _ body: JSONValue) {
        code = error
        message = body["error_description"]?.string.nonEmpty
        requestID = body["trace_id"]?.string ?? body["correlation_id"]?.string
        numbers = body["error_codes"]?.array?.compactMap { $0.integer.flatMap { Int(exactly: $0) } } ?? []
        if numbers.isEmpty, let number = ServiceErrorBody.number(in: message ?? "") { numbers = [number] }
    }

    private static func number(in text: String) -> Int? {
        guard let mark = text.firstRange(of: "AADSTS") else { return nil }
        return Int(text[mark.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }
}

extension String? {
    /// The text, or nil when it is empty.
    var nonEmpty: String? { flatMap { $0.isEmpty ? nil : $0 } }
}
