/// The line protocol for tools: one JSON object a line in, one a line out, in order, never stopping at a bad one.
enum ToolLines {
    /// Answers every line of standard input; blank lines are passed over.
    ///
    /// - Parameters:
    ///   - context: Where the lines come from and go to.
    ///   - answer: Writes the members of the answer beside `id`; a ``ToolError`` becomes the answer.
    /// - Returns: Done, whatever the lines held.
    /// - Throws: Every other error of `answer`, and errors of the streams.
    static func serve(
        in context: CommandContext,
        answer: (ToolRequest, inout JSONText) async throws -> Void
    ) async throws -> ProgramStatus {
        while let line = try context.input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            try Task.checkCancellation()
            try context.output.write(text: await response(to: line, answer: answer) + "\n")
            try context.output.flush()
        }
        return .done
    }

    private static func response(
        to line: [UInt8],
        answer: (ToolRequest, inout JSONText) async throws -> Void
    ) async throws -> String {
        var id = "null"
        do {
            let request = try ToolRequest(line: line)
            id = request.id
            var json = JSONText()
            try await json.object { json in
                json.member("id") { $0.raw(id) }
                try await answer(request, &json)
            }
            return json.text
        } catch let error as ToolError {
            return failure(error, id: id)
        }
    }

    private static func failure(_ error: ToolError, id: String) -> String {
        var json = JSONText()
        json.object { json in
            json.member("id") { $0.raw(id) }
            json.member("error") { json in
                json.object { json in
                    json.member("code", error.code)
                    json.member("message", error.message)
                }
            }
        }
        return json.text
    }
}
