/// Reads option values one by one and collects what is wrong with them.
package struct OptionReader {
    private let values: [String: String]
    private(set) var warnings: [OptionMistake] = []
    private var mistakes: [OptionMistake] = []

    /// Reads texts by key; an empty one counts as not set.
    package init(_ values: [String: String]) {
        self.values = values
    }

    /// In the order of the option table; unknown keys last.
    package var mistakesInOrder: [OptionMistake] {
        let known = OptionTable.all.flatMap { option in mistakes.filter { $0.key == option.key } }
        return known + mistakes.filter { OptionTable.definition(of: $0.key) == nil }
    }

    /// Notes a mistake for every key that is not in the option table.
    mutating func checkKeys() {
        let names = NearestName(names: OptionTable.all.map(\.key))
        for key in values.keys.sorted() where OptionTable.definition(of: key) == nil {
            let remedy =
                names.nearest(to: key).map { "Did you mean \($0)?" }
                ?? "The command options list shows all options."
            mistakes.append(OptionMistake(key, "There is no option of this name.", remedy: remedy))
        }
    }

    /// A truth value in any case; false after a mistake.
    package mutating func boolean(_ key: String) -> Bool {
        let text = text(key)
        switch text.lowercased() {
        case "true": return true
        case "false": return false
        default:
            report(key, "\(quoted(text)) is neither true nor false.", "Write true or false.")
            return false
        }
    }

    /// A number within the range of the option; the smallest one after a mistake.
    package mutating func number(_ key: String) -> Int {
        let text = text(key)
        let range = definition(key).range ?? 0...Int.max
        if let number = Int(text), range.contains(number) { return number }
        report(
            key,
            "\(quoted(text)) is not a whole number from \(range.lowerBound) to \(range.upperBound).",
            "The default is \(definition(key).defaultValue ?? "none")."
        )
        return range.lowerBound
    }

    /// Values between commas; white space around them and empty ones do not count.
    package mutating func list(_ key: String) -> [String] {
        text(key).split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// Members of an enum between commas, each once, in the spelling of the schema.
    mutating func members(_ key: String, of names: EnumNames) -> [String] {
        var members: [String] = []
        for name in list(key) {
            guard let member = names.member(named: name) else {
                let valid = names.members.joined(separator: ", ")
                report(key, "\(quoted(name)) is not one of the values of Microsoft.", "Valid are: \(valid).")
                continue
            }
            if !members.contains(member) { members.append(member) }
        }
        return members
    }

    mutating func template(_ key: String) -> HuntTemplate {
        switch HuntTemplate.parse(text(key)) {
        case .success(let template):
            for warning in template.warnings {
                warnings.append(OptionMistake(key, warning.problem, remedy: warning.remedy))
            }
            return template
        case .failure(let errors):
            for error in errors.list { report(key, error.problem, error.remedy) }
            return HuntTemplate.nothing
        }
    }

    /// Notes a mistake in the value of a key.
    package mutating func report(_ key: String, _ problem: String, _ remedy: String) {
        mistakes.append(OptionMistake(key, problem, remedy: remedy))
    }

    /// The value, else the default, else an empty text.
    private func text(_ key: String) -> String {
        let given = values[key].map { Self.trimmed($0[...]) } ?? ""
        return given.isEmpty ? definition(key).defaultValue ?? "" : given
    }

    private func definition(_ key: String) -> OptionDefinition {
        guard let definition = OptionTable.definition(of: key) else {
            preconditionFailure("The option \(key) is read but not in the option table.")
        }
        return definition
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.prefix(60) + (text.count > 60 ? "…" : "") + "\""
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
