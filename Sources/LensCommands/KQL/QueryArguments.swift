import ArgumentParser

/// Where the text of a query comes from: an argument, a file, or standard input.
struct QueryArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The query; without it standard input is read.", valueName: "query"))
    var query: String?

    @Option(name: .long, help: "Reads the query from a file.", completion: .file())
    var file: String?

    func validate() throws {
        guard query == nil || file == nil else {
            throw ValidationError("Give the query as an argument or with --file, not both.")
        }
    }

    /// The text, which must be UTF-8 and more than white space.
    func text(in context: CommandContext) throws -> String {
        if let query { return try Self.checked(query) }
        let bytes = try context.bytes(ofFile: file ?? "-")
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure("the query is not UTF-8 text", status: .usage)
        }
        return try Self.checked(text)
    }

    private static func checked(_ text: String) throws(CommandFailure) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw CommandFailure(
                "there is no query: give one as an argument, with --file or on standard input",
                status: .usage
            )
        }
        return text
    }
}
