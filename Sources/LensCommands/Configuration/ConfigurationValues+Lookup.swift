import Lookup

extension ConfigurationValues {
    /// The options of a lookup.
    ///
    /// - Throws: ``ConfigurationMistakes`` with every mistake of these options, of keys that no option has, and of
    ///   the places themselves.
    func lookupOptions() throws(ConfigurationMistakes) -> LookupOptions {
        var all = mistakes
        do throws(OptionMistakes) {
            let options = try LookupOptions(parsing: texts)
            if all.isEmpty { return options }
        } catch {
            all += error.list.map { mistake($0.key, $0.problem, $0.remedy) }
        }
        throw ConfigurationMistakes(list: all)
    }
}
