/// One remark on a query: what is wrong, where, and how to mend it.
public struct KQLDiagnostic: Sendable, Hashable {
    /// How much it matters: an error keeps the query from running, a warning may, a hint saves quota.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        case hint, warning, error

        /// True when the left matters less than the right.
        public static func < (left: Severity, right: Severity) -> Bool {
            order(of: left) < order(of: right)
        }

        private static func order(of severity: Severity) -> Int {
            switch severity {
            case .hint: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Stable code such as `KQL1003`; 1000 to 1999 are errors of syntax.
    public let code: String
    /// How much the remark matters.
    public let severity: Severity
    /// One sentence; names what was found and what was expected or is near.
    public let message: String
    /// UTF-8 bytes of the query, half-open.
    public let range: Range<Int>
    /// What may stand there instead, which the message says too; nil when no name is near.
    public let suggestion: String?

    /// Makes a remark.
    public init(
        code: String,
        severity: Severity,
        message: String,
        range: Range<Int>,
        suggestion: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
        self.suggestion = suggestion
    }

    /// True for errors of syntax, which decide whether a query is valid.
    public var isSyntaxError: Bool { severity == .error && code.hasPrefix("KQL1") }
}
