import ArgumentParser
import DefenderAPI
import Lookup
import ResponseActions

/// `actions list`: what the record says of actions on this tenant.
struct ActionsListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists actions, the newest first.",
        discussion: """
            Reads the record of this machine; what others did in Defender stands in `device show`. Defender is asked \
            only for actions whose outcome is not known yet; `actions watch` brings the others up to date.

            EXAMPLES:
              defender-lens actions list --open
              defender-lens actions list --device fin-ws-014 --format json
            """
    )

    @Option(help: DeviceArgument.help)
    var device: DeviceArgument?

    @Flag(help: "Only actions that have not ended.")
    var open = false

    @Option(help: ArgumentHelp("Most actions that are listed.", valueName: "number"))
    var limit = 20

    @Option(help: "Form of the output.")
    var format = TabularFormat.table

    @OptionGroup var tenant: TenantArguments

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000.") }
    }

    func run(in context: CommandContext) async throws -> ProgramStatus {
        try await tenant.prepare(in: context).withDesk(in: context) { desk in
            try write(try await reports(at: desk), in: context)
            return .done
        }
    }

    /// A name is compared with the names of the record, so that no call is needed.
    private func reports(at desk: ResponseDesk) async throws -> [ActionReport] {
        switch device?.reference {
        case nil: return try await desk.reports(open: open, limit: limit)
        case .id(let id): return try await desk.reports(device: id, open: open, limit: limit)
        case .name(let name):
            let all = try await desk.reports(open: open, limit: Int.max)
            return Array(all.filter { DeviceReference.name($0.deviceName, answersTo: name) }.prefix(limit))
        }
    }

    private func write(_ reports: [ActionReport], in context: CommandContext) throws {
        switch format {
        case .table:
            let lines = ActionLines(style: context.outputStyle, width: context.output.width)
            let hints = ActionHints(isSandbox: tenant.sandbox)
            if reports.isEmpty { try context.note("There are no such actions in the record.") }
            for line in reports.flatMap({ lines.report($0, hints) + [.empty] }).dropLast() {
                try context.output.write(line: line)
            }
        case .json:
            try context.output.write(json: JSONBuilder.object(("actions", .array(reports.map(\.json)))))
        case .jsonl: for report in reports { try context.output.write(json: report.json) }
        case .csv: try Self.rows(reports).write(.csv, in: context)
        }
    }

    private static func rows(_ reports: [ActionReport]) -> TabularOutput {
        TabularOutput(
            columns: [
                "id", "action", "scope", "sha1", "deviceId", "deviceName", "person", "comment", "state",
                "machineAction", "created", "updated",
            ],
            rows: reports.map { report in
                [
                    report.id.text, report.order.kind.rawValue, report.order.scope, report.order.file?.text,
                    report.deviceID.text, report.deviceName, report.person, report.comment, report.state.rawValue,
                    report.machineAction?.text, WireDate.text(of: report.created), WireDate.text(of: report.updated),
                ].map { $0.map(OutputCell.text) ?? .null }
            }
        )
    }
}
