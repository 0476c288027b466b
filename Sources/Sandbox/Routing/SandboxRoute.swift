import HTTPTypes

/// An operation, where it is found, and what answers it.
struct SandboxRoute: Sendable {
    typealias Handler = @Sendable (SandboxCall) async throws -> SandboxAnswer

    let operation: SandboxOperation
    let method: HTTPRequest.Method
    /// A path with variables in braces; compared without regard to case.
    let path: String
    let handler: Handler

    init(
        _ operation: SandboxOperation,
        _ method: HTTPRequest.Method,
        _ path: String,
        handler: @escaping Handler
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.handler = handler
    }

    /// Names of the path's variables.
    var variables: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
