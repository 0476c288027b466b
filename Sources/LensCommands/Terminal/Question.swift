import Dispatch

extension CommandContext {
    /// Whether a person sits in front of the program and can be asked.
    var canAsk: Bool { input.isTerminal && error.isTerminal }

    /// Asks the person at the terminal, who may interrupt instead of answering.
    ///
    /// - Returns: The line that was typed, without the white space around it; nil at the end of input.
    /// - Throws: `CancellationError` when the task is cancelled, even while nobody types; ``CommandFailure`` when the
    ///   terminal cannot be read.
    func ask(_ question: TerminalText) async throws -> String? {
        try error.write(text: question.encoded + " ")
        try error.flush()
        let (answers, answered) = AsyncThrowingStream.makeStream(of: [UInt8]?.self)
        // Reading blocks its thread until somebody presses return: not one of those that tasks need.
        DispatchQueue.global().async { [input] in
            do throws(CommandFailure) {
                answered.yield(try input.nextLine())
                answered.finish()
            } catch {
                answered.finish(throwing: error)
            }
        }
        for try await answer in answers {
            return answer.map { Self.trimmed(String(decoding: $0, as: UTF8.self)) }
        }
        try? note("")
        throw CancellationError()
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
