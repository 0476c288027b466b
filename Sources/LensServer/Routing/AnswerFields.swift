import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Adds the fields that every answer has: the request's id, and what keeps browsers from using the answer elsewhere.
struct AnswerFields: RouterMiddleware {
    typealias Context = LensRequestContext

    private let fields: [HTTPField]

    /// What pages of this server may load and do: only what comes from the server itself.
    static let contentSecurityPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        font-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
        """

    /// Takes from the settings whether the server itself speaks TLS.
    init(_ settings: ServerSettings) {
        var fields = [
            HTTPField(name: .contentSecurityPolicy, value: AnswerFields.contentSecurityPolicy),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
            // With `no-referrer` browsers send `Origin: null` with our own forms, which ``OriginRule`` refuses.
            HTTPField(name: .referrerPolicy, value: "same-origin"),
            HTTPField(name: .crossOriginOpenerPolicy, value: "same-origin"),
            HTTPField(name: .crossOriginResourcePolicy, value: "same-origin"),
            HTTPField(
                name: .permissionsPolicy,
                value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
            ),
        ]
        if settings.tls != nil {
            fields.append(HTTPField(name: .strictTransportSecurity, value: "max-age=31536000"))
        }
        self.fields = fields
    }

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers.append(HTTPField(name: .requestID, value: context.requestID))
        for field in fields { response.headers.append(field) }
        if response.headers[.cacheControl] == nil {
            response.headers.append(HTTPField(name: .cacheControl, value: "no-store"))
        }
        return response
    }
}
