import ArgumentParser

/// `doctor`: what works, what does not, and what to grant.
struct DoctorCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Probes what the app registration may do.",
        discussion: """
            Signs in and makes the cheapest call of each kind: alerts, incidents, hunting, devices. Says which role is \
            missing and where it is granted; only the least roles are named. Where actions are enabled it also looks for \
            their roles in the token, and checks the record of actions; nothing is sent to a device. Ends with 0 when all works, 2 when some \
            does, 1 when nothing does.

            EXAMPLES:
              defender-lens doctor
              defender-lens doctor --format json
              defender-lens doctor --sandbox --fault 'graph.alerts:403'
            """
    )

    /// Forms of the answer.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json
    }

    @Option(help: "Form of the output.")
    var format = Format.table

    @OptionGroup var tenant: TenantArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        try await tenant.prepare(in: context).withSession(in: context) { session in
            let diagnosis = try await ProgressLine.run("Probing", in: context) { _ in
                await Diagnosis(of: session)
            }
            switch format {
            case .table: try diagnosis.writeText(in: context)
            case .json: try context.output.write(text: diagnosis.json)
            }
            return diagnosis.status
        }
    }
}
