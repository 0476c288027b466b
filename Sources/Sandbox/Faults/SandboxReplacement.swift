import HTTPTypes
import ServiceLifecycle

/// The fault that takes the place of an answer, played at its time.
struct SandboxReplacement {
    let fault: SandboxFault?
    let call: SandboxCall

    /// Plays the faults that keep the route from being asked.
    func beforeRoute() async throws {
        guard let fault else { return }
        switch fault.kind {
        case .status(let status): throw failure(status: status, argument: fault.argument)
        case .silent: try await Self.waitForEver()
        case .wrongSecret: throw TokenFailure(7_000_215)
        case .expiredSecret: throw TokenFailure(7_000_222)
        case .unknownTenant: throw TokenFailure(90_002)
        case .tokenError: throw TokenFailure(fault.argument.flatMap { Int($0) } ?? 90_033)
        default: return
        }
    }

    /// Plays the faults that spoil a good answer.
    func afterRoute(_ answer: SandboxAnswer) async throws -> SandboxAnswer {
        guard let fault else { return answer }
        var answer = answer
        switch fault.kind {
        case .taken:
            throw failure(status: fault.argument.flatMap { Int($0) } ?? 504, argument: nil)
        case .redirect:
            let origin = fault.argument ?? "https://elsewhere.invalid"
            return SandboxAnswer(status: 302, headers: [.location: origin + call.path], body: .bytes([]))
        case .malformed:
            answer.body = .bytes(Array("<html><body>Service Unavailable</body></html>".utf8))
        case .truncated:
            answer.body = .bytes(try await firstHalf(of: answer))
        case .reset:
            answer.body = .chunks(SandboxBrokenBody(start: try await firstHalf(of: answer), end: .reset).pull)
        case .stall:
            answer.body = .chunks(SandboxBrokenBody(start: try await firstHalf(of: answer), end: .stall).pull)
        case .endless:
            answer.body = .chunks(SandboxBrokenBody(start: Array(#"{"value":["#.utf8), end: .endless).pull)
        default:
            break
        }
        return answer
    }

    /// Sleeps until the task is cancelled or the server shuts down, an hour at most.
    static func waitForEver() async throws {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(3_600)) }
    }

    private func firstHalf(of answer: SandboxAnswer) async throws -> [UInt8] {
        let bytes = try await answer.collectedBody()
        return Array(bytes.prefix(max(1, bytes.count / 2)))
    }

    /// An error of this status; what the argument means depends on it: `Retry-After` for 429 and 503, else a code.
    private func failure(status: Int, argument: String?) -> SandboxFailure {
        switch status {
        case 401:
            return .unauthorized(
                call.operation,
                origin: call.origin,
                "Lifetime validation failed, the token is expired."
            )
        case 403:
            let required = call.operation.roles.joined(separator: ",")
            let message = "Missing application roles. API required roles: \(required), application roles: ."
            return SandboxFailure(403, argument ?? "Forbidden", message)
        case 429:
            return .throttled(call.operation, retryAfter: argument.map(retryAfter))
        case 503:
            var failure = SandboxFailure(503, "serviceNotAvailable", "The service is not available.")
            failure.headers[.retryAfter] = argument.map(retryAfter)
            return failure
        default:
            let isGraph = call.operation.resource == .graph
            let code = argument ?? Self.codes[status] ?? (isGraph && status >= 500 ? "UnknownError" : "BadRequest")
            return SandboxFailure(status, code, status >= 500 ? "" : "The request was refused on purpose.")
        }
    }

    private static let codes = [400: "BadRequest", 404: "ResourceNotFound", 409: "Conflict"]

    /// `date` and `date=30` become an HTTP date that many seconds (2 by default) ahead; other text stands as it is.
    private func retryAfter(_ argument: String) -> String {
        guard argument == "date" || argument.hasPrefix("date=") else { return argument }
        let seconds = Int64(argument.dropFirst("date=".count)) ?? 2
        return WireTime.http(call.identifiers.arrival + seconds * WireTime.ticksPerSecond)
    }
}
