import ResponseActions
import TenantAccess

/// What the doctor found, and how it is told.
struct Diagnosis: Sendable {
    /// One for each ability, in their order.
    var findings: [ProbeFinding]

    /// Examines a tenant, and what is enabled on it.
    init(of session: TenantSession) async {
        let options = session.options
        let record = options.record.map { Result<String, AuditFailure>.success($0.path) }
        let doctor = Doctor(
            client: session.client,
            enabled: options.actions.enabled,
            record: record ?? .failure(AuditLocation.nowhere)
        )
        findings = await doctor.examine()
    }

    /// Done when all works, failed when nothing of the tenant does.
    var status: ProgramStatus {
        guard findings.contains(where: { $0.outcome != .works }) else { return .done }
        return findings.contains { $0.outcome == .works && $0.ability != .record } ? .partlyFailed : .failed
    }

    /// For people: a line an ability, what is wrong below it, what to grant at the end.
    func writeText(in context: CommandContext) throws(OutputClosed) {
        let style = context.outputStyle
        let width = context.output.width ?? 100
        for finding in findings {
            try context.output.write(line: heading(of: finding, style: style))
            for line in TextCut.wrap(finding.detail, to: width - 4)
            where finding.outcome != .works || tellsMore(finding) {
                try context.output.write(line: "    " + style(.quiet, line))
            }
            if let id = finding.requestID { try context.output.write(line: "    " + style(.quiet, "request id \(id)")) }
        }
        for line in advice(width: width) { try context.output.write(line: line) }
    }

    /// One document.
    var json: String {
        var json = JSONText()
        json.object { json in
            json.member("abilities") { json in
                json.array { json in
                    for finding in findings { write(finding, to: &json) }
                }
            }
        }
        return json.text + "\n"
    }

    /// Whether there is more to say of what works than that it works.
    private func tellsMore(_ finding: ProbeFinding) -> Bool { finding.ability.signIn == nil }

    private func heading(of finding: ProbeFinding, style: TerminalStyle) -> TerminalText {
        let name = TerminalText(finding.ability.name).padded(to: 20)
        return switch finding.outcome {
        case .works: style(.good, "✔") + " " + name + " works"
        case .failed: style(.severe, "✖") + " " + style(.strong, name) + " " + style(.severe, "failed")
        case .skipped: style(.quiet, "–") + " " + name + " skipped"
        }
    }

    private func advice(width: Int) -> [TerminalText] {
        let missing = findings.compactMap { finding in
            finding.missingRole.flatMap { _ in finding.ability.role }
        }
        guard !missing.isEmpty else { return [] }
        let steps = """
            Entra admin centre → App registrations → the app → API permissions → Add a permission → the API → \
            Application permissions; then Grant admin consent.
            """
        return ["", "To grant:"] + missing.map { "  \($0.name)  (\($0.api))" } + TextCut.wrap(steps, to: width)
    }

    private func write(_ finding: ProbeFinding, to json: inout JSONText) {
        json.object { json in
            json.member("ability", finding.ability.rawValue)
            json.member("outcome", finding.outcome.rawValue)
            json.member("detail", finding.detail)
            json.member("needs", ifAny: finding.ability.role?.name)
            json.member("missingRole", ifAny: finding.missingRole)
            json.member("api", ifAny: finding.ability.role?.api)
            json.member("requestId", ifAny: finding.requestID)
        }
    }
}
