import DefenderAPI
import FoundationEssentials
import KQL
import Lookup

/// A free query that may be sent, and how far it looks back.
struct HuntQuestion: Sendable, Hashable {
    let query: String
    let timespan: HuntTimespan

    /// Reads and checks the body of a request.
    ///
    /// - Parameters:
    ///   - body: An object with `query` and, if wanted, `timespan`.
    ///   - limits: How long the query may be, and how many remarks on it are given out.
    ///   - now: The end of the time that may be searched.
    /// - Throws: ``Problem``: `invalidRequest`; `invalidQuery` for an error of syntax; `refusedQuery` for what free
    ///   queries may not do. The last two carry the remarks on the query.
    init(_ body: JSONValue, limits: ServerLimits, now: Date) throws(Problem) {
        let members = try BodyMembers(body, names: ["query", "timespan"])
        query = try members.query(limits)
        timespan = try Self.timespan(try members.optionalText("timespan"))
        let parsed = KQLParser.parse(query)
        let refusals = FreeQueryRules(parsed, now: now).refusals
        guard refusals.isEmpty else { throw Self.problem(.refusedQuery, refusals, limits) }
        let errors = parsed.diagnostics.filter(\.isSyntaxError)
        guard errors.isEmpty else { throw Self.problem(.invalidQuery, errors, limits) }
        guard parsed.statements.contains(where: { if case .query = $0.kind { true } else { false } }) else {
            let nothing = KQLDiagnostic.refusal(.nothingToRun, "there is nothing to run", 0..<query.utf8.count)
            throw Self.problem(.refusedQuery, [nothing], limits)
        }
    }

    private static func timespan(_ text: String?) throws(Problem) -> HuntTimespan {
        guard let text else { return .longest }
        guard let timespan = HuntTimespan(text) else {
            throw Problem(
                .invalidRequest,
                "The member timespan must be an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as "
                    + "P7D or PT12H, and at most P30D."
            )
        }
        return timespan
    }

    private static func problem(
        _ code: Problem.Code,
        _ diagnostics: [KQLDiagnostic],
        _ limits: ServerLimits
    ) -> Problem {
        let more = diagnostics.count > 1 ? " (the first of \(diagnostics.count) remarks)" : ""
        var problem = Problem(code, "The query was not sent: \(diagnostics.first?.message ?? "")\(more)")
        problem.members = [.init("diagnostics", .array(diagnostics.prefix(limits.diagnostics).map(\.json)))]
        return problem
    }
}
