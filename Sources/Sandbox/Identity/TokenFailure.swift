import HTTPTypes
import KQL

/// A refusal of the token endpoint, by its AADSTS number.
struct TokenFailure: Error {
    /// A row of the table of refusals.
    struct Row {
        let code: Int
        let error: String
        let status: Int
        /// What is wrong; `%` stands for the thing that it is wrong about.
        let text: String
    }

    /// Number after `AADSTS`.
    let code: Int
    /// The thing that is wrong; it stands in the description.
    let subject: String

    init(_ code: Int, _ subject: String = "") {
        self.code = code
        self.subject = subject
    }

    /// Numbers and `error` values as Microsoft documents or sends them; the wording is ours where it is not known.
    ///
    /// Source: <https://learn.microsoft.com/entra/identity-platform/reference-error-codes> (read 2026-11-22).
    static let table: [Row] = [
        Row(
            code: 7_000_215,
            error: "invalid_client",
            status: 401,
            text: "Invalid client secret provided. Ensure the secret being sent in the request is the client secret "
                + "value, not the client secret ID, for a secret added to app '%'."
        ),
        Row(
            code: 7_000_222,
            error: "invalid_client",
            status: 401,
            text: "The provided client secret keys for app '%' are expired."
        ),
        Row(
            code: 7_000_218,
            error: "invalid_client",
            status: 401,
            text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
        ),
        Row(
            code: 700_027,
            error: "invalid_client",
            status: 401,
            text: "The certificate with identifier used to sign the client assertion is not registered on application "
                + "or its signature is not valid. [%]"
        ),
        Row(
            code: 50_013,
            error: "invalid_client",
            status: 401,
            text: "Assertion failed validation: its % is not what it has to be."
        ),
        Row(
            code: 500_133,
            error: "invalid_client",
            status: 401,
            text: "Assertion is not within its valid time range."
        ),
        Row(code: 50_027, error: "invalid_request", status: 400, text: "JWT token is invalid or malformed."),
        Row(code: 90_002, error: "invalid_request", status: 400, text: "Tenant '%' not found."),
        Row(
            code: 900_023,
            error: "invalid_request",
            status: 400,
            text: "Specified tenant identifier '%' is neither a valid DNS name, nor a valid external domain."
        ),
        Row(
            code: 9_001_023,
            error: "invalid_request",
            status: 400,
            text: "The grant type is not supported over the /common or /consumers endpoints. Please use the "
                + "/organizations or tenant-specific endpoint."
        ),
        Row(
            code: 700_016,
            error: "unauthorized_client",
            status: 400,
            text: "Application with identifier '%' was not found in the directory."
        ),
        Row(
            code: 900_144,
            error: "invalid_request",
            status: 400,
            text: "The request body must contain the following parameter: '%'."
        ),
        Row(code: 70_003, error: "unsupported_grant_type", status: 400, text: "The grant type '%' is not supported."),
        Row(
            code: 70_011,
            error: "invalid_scope",
            status: 400,
            text: "The provided value for the input parameter 'scope' is not valid. The scope % is not valid."
        ),
        Row(
            code: 28_002,
            error: "invalid_scope",
            status: 400,
            text: "The scope parameter names more than one resource: %."
        ),
        Row(
            code: 500_011,
            error: "invalid_resource",
            status: 400,
            text: "The resource principal named % was not found in the tenant."
        ),
        Row(
            code: 900_382,
            error: "invalid_request",
            status: 400,
            text: "Confidential Client is not supported in Cross Cloud request."
        ),
        Row(
            code: 90_038,
            error: "invalid_request",
            status: 400,
            text: "The tenant of this request lives in a national cloud."
        ),
        Row(code: 7_000_112, error: "unauthorized_client", status: 400, text: "Application '%' is disabled."),
        Row(code: 53_003, error: "invalid_grant", status: 400, text: "Access has been blocked by Conditional Access."),
        Row(code: 90_033, error: "temporarily_unavailable", status: 503, text: "A transient error has occurred."),
        Row(
            code: 90_055,
            error: "temporarily_unavailable",
            status: 429,
            text: "The server has terminated the request because of too many requests to the tenant."
        ),
    ]

    /// The refusal as Entra sends it.
    func answer(to call: SandboxCall) -> SandboxAnswer {
        let unlisted = Row(code: code, error: "invalid_request", status: 400, text: "The request was refused.")
        let row = Self.table.first { $0.code == code } ?? unlisted
        let identifiers = call.identifiers
        let time = Self.timestamp(identifiers.arrival)
        let text = "AADSTS\(code): " + row.text.replacing("%", with: subject)
        let traces = "Trace ID: \(identifiers.request)\r\nCorrelation ID: \(identifiers.client)\r\nTimestamp: \(time)"
        let body = WireObject.object([
            "error": .string(row.error),
            "error_description": .string(text + "\r\n" + traces),
            "error_codes": .array([.long(Int64(code))]),
            "timestamp": .string(time),
            "trace_id": .string(identifiers.request),
            "correlation_id": .string(identifiers.client),
            "error_uri": .string("\(call.origin)/error?code=\(code)"),
        ])
        return .json(body, status: row.status, type: "application/json; charset=utf-8")
    }

    /// `2023-05-06 06:03:00Z`.
    static func timestamp(_ ticks: Int64) -> String {
        WireTime.iso(ticks, decimals: 0).replacing("T", with: " ")
    }
}
