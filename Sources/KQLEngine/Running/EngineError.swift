/// Why a query could not be evaluated.
public struct EngineError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure; raw values are stable.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case unknownTable, unsupported, invalidArgument, invalidPattern, tooManyRows, tooManyBytes, timedOut, cancelled
    }

    /// The kind of failure.
    public let code: Code
    /// What failed and what to do about it; holds no data of the tables.
    public let message: String

    /// - Parameters:
    ///   - code: The kind of failure.
    ///   - message: A sentence that is safe to show.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Code and message, for logs.
    public var description: String { "\(code.rawValue): \(message)" }
}
