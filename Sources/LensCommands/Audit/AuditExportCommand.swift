import ArgumentParser
import ResponseActions

/// `audit export`: the whole record as JSON Lines.
struct AuditExportCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the whole record as JSON Lines, which others can check.",
        discussion: """
            One entry a line, byte by byte as it is kept, with its hash as the last member. The record is checked \
            meanwhile; where it does not hold, the export ends with 1. To check a line without this program, put its \
            last member away and hash the rest:

              sed -n '3s/,"hash":"[0-9a-f]*"}$/}/p' actions.jsonl | tr -d '\\n' | sha256sum

            That is the hash of entry 3, and the member "previous" of entry 4.

            EXAMPLES:
              defender-lens audit export > actions.jsonl
              defender-lens audit export --file actions.jsonl
            """
    )

    @Option(
        help: ArgumentHelp("A new file for the lines, instead of standard output.", valueName: "file"),
        completion: .file(extensions: ["jsonl"])
    )
    var file: String?

    @OptionGroup var record: AuditArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let source = try record.open(in: context)
        let found: AuditVerification
        if let file {
            found = try await source.export(to: file)
        } else {
            let output = context.output
            found = try await source.verify { entry in try output.write(text: entry.line + "\n") }
        }
        if let fault = found.fault {
            throw CommandFailure(
                "the record \(source.path) does not hold, so its export is not whole. \(fault.sentence)"
            )
        }
        try context.note("Exported \(found.head.count) entries; the head is \(found.head.hash).")
        return .done
    }
}
