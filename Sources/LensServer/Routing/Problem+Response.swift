import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Problem {
    /// The members of the problem's JSON; `type` stays `about:blank`, as the status and ``code`` say it all.
    func json(requestID: String) -> JSONValue {
        .object(
            JSONObject(
                [
                    JSONObject.Member("type", .string("about:blank")),
                    JSONObject.Member("title", .string(status.reasonPhrase)),
                    JSONObject.Member("status", .integer(Int64(status.code))),
                    JSONObject.Member("detail", .string(detail)),
                    JSONObject.Member("code", .string(code.rawValue)),
                    JSONObject.Member("requestId", .string(requestID)),
                ] + members
            )
        )
    }
}

extension Problem: HTTPResponseError {
    /// The problem as `application/problem+json`.
    func response(from request: Request, context: some RequestContext) -> Response {
        let requestID = (context as? LensRequestContext)?.requestID ?? ""
        var response = Response.json(json(requestID: requestID), status: status)
        response.headers[.contentType] = "application/problem+json"
        for field in headers { response.headers[field.name] = field.value }
        return response
    }
}
