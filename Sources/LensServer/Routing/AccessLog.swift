import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// Writes one line for each request: what was asked for and how it ended; never its query, fields or body.
struct AccessLog: RouterMiddleware {
    typealias Context = LensRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let level = AccessLog.level(of: response.status)
        if context.logger.logLevel <= level {
            context.logger.log(
                level: level,
                "request",
                metadata: [
                    "http.method": .string(request.method.rawValue),
                    "http.path": .string(AccessLog.shown(request.uri.path)),
                    "http.status": .stringConvertible(response.status.code),
                    "ms": .stringConvertible((ContinuousClock.now - start) / .milliseconds(1)),
                ]
            )
        }
        return response
    }

    /// Successes only show where someone looks for them: there may be thousands in a second.
    private static func level(of status: HTTPResponse.Status) -> Logger.Level {
        switch status.kind {
        case .serverError: .warning
        case .clientError: .info
        default: .debug
        }
    }

    /// The path as one short word of printable ASCII, whatever the client put there.
    static func shown(_ path: String) -> String {
        let bytes = path.utf8.prefix(128).map { (0x21...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
