import KQL

/// Why a free query is refused; the raw values are stable codes beside those of the language.
enum FreeQueryRefusal: String, Sendable, CaseIterable {
    /// It reads or sends data outside of the tenant's hunting tables.
    case elsewhere = "LENS1001"
    /// It gives a command.
    case command = "LENS1002"
    /// It looks back further than 30 days.
    case lookback = "LENS1003"
    /// A comment could end earlier than it seems.
    case hiddenLine = "LENS1004"
    /// There is nothing in it to run.
    case nothingToRun = "LENS1005"
}

extension KQLDiagnostic {
    /// A refusal as a remark on the query.
    static func refusal(_ refusal: FreeQueryRefusal, _ message: String, _ range: Range<Int>) -> KQLDiagnostic {
        KQLDiagnostic(code: refusal.rawValue, severity: .error, message: message, range: range)
    }
}
