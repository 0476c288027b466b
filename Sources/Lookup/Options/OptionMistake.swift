/// One thing wrong, or worth knowing, about the value of an option.
package struct OptionMistake: Sendable, Hashable {
    /// The key as it was given.
    package let key: String
    /// What is wrong, as a sentence; may quote the value, never a secret one.
    ///
    /// Several lines for a query.
    package let problem: String
    /// How to mend it, as a sentence.
    package let remedy: String

    /// Creates a mistake.
    package init(_ key: String, _ problem: String, remedy: String) {
        self.key = key
        self.problem = problem
        self.remedy = remedy
    }
}

/// Every mistake of a configuration, found in one go.
package struct OptionMistakes: Error, Sendable {
    /// At least one, in the order of the option table; unknown keys come last, by name.
    package let list: [OptionMistake]

    /// Gathers mistakes; there must be at least one.
    package init(_ list: [OptionMistake]) {
        self.list = list
    }
}

extension OptionMistakes: CustomStringConvertible {
    /// A line for each mistake: key, problem, remedy.
    package var description: String {
        list.map { "\($0.key): \($0.problem) \($0.remedy)" }.joined(separator: "\n")
    }
}
