import Lookup

/// One thing wrong with the configuration: which key, where it was set, what is wrong, how to mend it.
struct ConfigurationMistake: Sendable, Hashable {
    var key: String
    /// Where the value came from, such as `DEFENDER_LENS_CLOUD`; nil when it is missing.
    var origin: String?
    /// A sentence, or several lines for a query.
    var problem: String
    /// A sentence.
    var remedy: String

    /// The mistake in lines, ready for a person.
    var text: TerminalText {
        let place = origin.map { "\(key) (\($0))" } ?? key
        let separator = problem.contains("\n") ? "\n" : " "
        return TerminalText(lines: "\(place): \(problem)\(separator)\(remedy)".replacing("\n", with: "\n    "))
    }
}

/// Every mistake of a configuration, found in one go.
struct ConfigurationMistakes: Error, Sendable {
    /// At least one.
    var list: [ConfigurationMistake]

    /// What the command says before it ends with the status of a wrong configuration.
    var failure: CommandFailure {
        let heading: TerminalText =
            list.count == 1 ? "the configuration has a mistake:" : "the configuration has \(list.count) mistakes:"
        return CommandFailure(list.reduce(heading) { $0 + "\n  " + $1.text }, status: .configuration)
    }
}
