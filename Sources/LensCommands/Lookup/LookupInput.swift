import ArgumentParser
import Entities
import KQL
import Lookup

/// What is to be looked up: arguments, or the entities of a text.
struct LookupInput: ParsableArguments {
    @Argument(
        help: ArgumentHelp("What to look up; without any, text is read from standard input.", valueName: "entity")
    )
    var entities: [String] = []

    @Option(
        help: ArgumentHelp("Recognises the entities of a file instead; - is standard input.", valueName: "file"),
        completion: .file()
    )
    var text: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Takes the arguments for this kind, or recognises only this kind; repeatable.",
            valueName: "kind"
        )
    )
    var kind: [KindArgument] = []

    func validate() throws {
        guard entities.isEmpty || text == nil else {
            throw ValidationError("Give entities as arguments or a text with --text, not both.")
        }
    }

    /// The things to look up, in their order; repetitions are kept.
    ///
    /// - Throws: ``CommandFailure`` for an argument that is no entity, and for a text that cannot be read.
    func items(in context: CommandContext) throws(CommandFailure) -> [LookupItem] {
        guard entities.isEmpty else {
            return try entities.map { argument throws(CommandFailure) in try item(argument) }
        }
        return items(inText: try context.bytes(ofFile: text ?? "-"))
    }

    /// The entities that stand in a text.
    func items(inText bytes: [UInt8]) -> [LookupItem] {
        recognizer.recognize(bytes).entities.map { LookupItem($0) }
    }

    /// One named thing.
    ///
    /// - Throws: ``ToolError`` when it is not of a kind that is asked for, or of none.
    func item(_ text: String, kinds: [EntityKind]) throws(ToolError) -> LookupItem {
        if let item = LookupItem(named: text, kinds: kinds) { return item }
        let names = kinds.map(\.rawValue).joined(separator: " or ")
        throw ToolError(
            code: "notAnEntity",
            message: kinds.isEmpty
                ? "what is \"\(text)\"? Say it with a kind: device, account, string, …" : "\"\(text)\" is no \(names)"
        )
    }

    private var recognizer: EntityRecognizer {
        EntityRecognizer(kinds: kind.isEmpty ? EntityKind.inText : Set(kind.map(\.kind)))
    }

    private func item(_ argument: String) throws(CommandFailure) -> LookupItem {
        do throws(ToolError) {
            return try item(argument, kinds: kind.map(\.kind))
        } catch {
            throw CommandFailure(
                "\(error.message)"
                    + (kind.isEmpty ? "\n  for example: defender-lens lookup --kind device \(argument)" : ""),
                status: .usage
            )
        }
    }
}
