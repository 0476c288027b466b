import ArgumentParser
import Entities
import Lookup

/// `entities`: only recognises.
struct EntitiesCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Recognises addresses, domains, hashes and the like in text.",
        discussion: """
            Reads the files, or standard input, and prints each entity with its kind, its normalised value, its place \
            (UTF-8 bytes, half-open) and its text as written. Defanged text (hxxp, [.]) is understood.

            With --jsonl it reads {"id","text"} a line and answers {"id","entities"} a line.

            EXAMPLES:
              defender-lens entities report.txt
              defender-lens entities --kind domain --kind url --format csv < report.txt
              defender-lens entities --dropped < report.txt
            """
    )

    @Argument(help: ArgumentHelp("Files to read; - is standard input.", valueName: "file"), completion: .file())
    var files: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only this kind; repeatable.", valueName: "kind"))
    var kind: [KindArgument] = []

    @Flag(help: "Also entities inside others, such as the domain of a URL.")
    var nested = false

    @Flag(help: "Also what looked like an entity and is none, with the reason.")
    var dropped = false

    @Option(help: "Form of the output.")
    var format = TabularFormat.table

    @Flag(help: "Answers one JSON object a line from standard input; for tools.")
    var jsonl = false

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let recognizer = EntityRecognizer(
            kinds: kind.isEmpty ? EntityKind.inText : Set(kind.map(\.kind)),
            nested: nested
        )
        guard !jsonl else {
            return try await ToolLines.serve(in: context) { request, json in
                json.members(of: recognizer.recognize(try request.text("text")).json(showsDropped: dropped))
            }
        }
        var listing = EntityListing(showsFile: files.count > 1, showsDropped: dropped)
        for file in files.isEmpty ? ["-"] : files {
            listing.add(recognizer.recognize(try context.bytes(ofFile: file)), file: file)
        }
        try listing.output.write(format, in: context)
        if listing.entityCount == 0 { try context.note("No entities were recognised.") }
        return .done
    }
}
