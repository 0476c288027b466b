package import Lookup

extension ActionSettings {
    /// Reads what is allowed from texts by key; an empty text counts as not set.
    ///
    /// Keys of other settings are not read, and unknown keys are left to those who read all options.
    ///
    /// - Throws: ``OptionMistakes`` with every value that does not fit.
    package init(parsing values: [String: String]) throws(OptionMistakes) {
        var reader = OptionReader(values)
        enabled = Set(ActionOption.allCases.filter { reader.boolean($0.rawValue) })
        actionsPerHour = reader.number("actionsPerHour")
        refusedDevices = reader.rules("refusedDevices")
        carefulDevices = reader.rules("carefulDevices")
        let mistakes = reader.mistakesInOrder
        guard mistakes.isEmpty else { throw OptionMistakes(mistakes) }
    }
}

extension OptionReader {
    fileprivate mutating func rules(_ key: String) -> [DeviceRule] {
        var rules: [DeviceRule] = []
        for text in list(key) {
            if let rule = DeviceRule(text) {
                rules.append(rule)
            } else {
                report(
                    key,
                    "\"\(text.prefix(60))\" is not a rule that names devices.",
                    "Write server, tag:NAME, group:NAME or name:NAME, with * for any text."
                )
            }
        }
        return rules
    }
}
