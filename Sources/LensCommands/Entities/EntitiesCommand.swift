import ArgumentParser
import Entities

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
                write(recognizer.recognize(try request.text("text")), to: &json)
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

    private func write(_ recognition: Recognition, to json: inout JSONText) {
        json.member("entities") { json in
            json.array { json in
                for found in recognition.entities { json.write(found) }
            }
        }
        guard dropped else { return }
        json.member("dropped") { json in
            json.array { json in
                for candidate in recognition.dropped { json.write(candidate) }
            }
        }
    }
}

extension JSONText {
    fileprivate mutating func write(_ found: RecognizedEntity) {
        object { json in
            json.member("kind", found.entity.kind.rawValue)
            json.member("value", found.entity.value)
            json.member("text", found.text)
            json.member("start", found.range.lowerBound)
            json.member("end", found.range.upperBound)
        }
    }

    fileprivate mutating func write(_ candidate: DroppedCandidate) {
        object { json in
            json.member("kind", candidate.kind.rawValue)
            json.member("text", candidate.text)
            json.member("start", candidate.range.lowerBound)
            json.member("end", candidate.range.upperBound)
            json.member("reason", candidate.reason.rawValue)
        }
    }
}
