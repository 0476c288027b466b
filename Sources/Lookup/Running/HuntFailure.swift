import DefenderAPI

/// Why a shared hunt failed, as far as it decides what to do next.
enum HuntFailure: Sendable {
    /// The tenant does not have these tables.
    case lackingTables(Set<String>)
    /// The tenant's tables do not have these columns.
    case lackingColumns(Set<String>)
    /// It took too long or found too much: less at a time may work.
    case tooMuch
    /// The query was refused: one of the entities, or the query itself, is wrong.
    case refused
    /// Asking for less would not help.
    case other

    init(_ error: APIError, in unit: HuntUnit) {
        let text = error.serviceMessage ?? ""
        switch error.code {
        case .invalidRequest where Self.saysTooMuch(text): self = .tooMuch
        case .invalidRequest:
            let names = Self.unresolvedNames(in: text)
            let (tables, columns) = (names.intersection(unit.tables), names.intersection(unit.columns))
            if !tables.isEmpty {
                self = .lackingTables(tables)
            } else {
                self = columns.isEmpty ? .refused : .lackingColumns(columns)
            }
        case .responseTooLarge: self = .tooMuch
        case .timedOut: self = .tooMuch
        case .unavailable: self = error.status == 504 ? .tooMuch : .other
        default: self = .other
        }
    }

    /// Microsoft's words for a query that is too slow or too large; no code tells them apart.
    private static func saysTooMuch(_ text: String) -> Bool {
        let text = text.lowercased()
        return [
            "allowed result size", "exceeded the timeout", "resource consumption", "allowed size limit",
            "too complex", "too large",
        ].contains { text.contains($0) }
    }

    /// The names in single quotes of a message that says that something could not be resolved.
    private static func unresolvedNames(in text: String) -> Set<String> {
        guard text.lowercased().contains("resolve") else { return [] }
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        return Set(parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) })
            .union(parts.indices.filter { $0 % 2 == 0 }.map { String(parts[$0]) })
    }
}
