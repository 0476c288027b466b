/// Why a server did not start, in sentences that say what to do.
package struct ServerStartError: Error, Sendable, Hashable, CustomStringConvertible {
    /// At least one sentence.
    package let sentences: [String]

    /// Gathers sentences; there must be at least one.
    package init(sentences: [String]) {
        self.sentences = sentences
    }

    /// The sentences, one to a line.
    package var description: String { sentences.joined(separator: "\n") }
}
