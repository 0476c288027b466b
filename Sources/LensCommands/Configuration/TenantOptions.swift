import Lookup
import ResponseActions

/// What is to be done with a tenant: how it is looked up, and what may be done to its devices.
struct TenantOptions: Sendable {
    var lookup: LookupOptions
    var actions: ActionSettings
    /// Where the record of actions is; nil when nothing names a place, which hinders actions only.
    var record: AuditLocation?
}

extension ConfigurationValues {
    /// The options of a lookup and those of actions.
    ///
    /// - Throws: ``ConfigurationMistakes`` with every mistake of these options, of keys that no option has, and of
    ///   the places themselves; an option that both read is told once.
    func tenantOptions(isSandbox: Bool, in context: CommandContext) throws(ConfigurationMistakes) -> TenantOptions {
        var mistakes: [ConfigurationMistake] = []
        var lookup: LookupOptions?
        var actions: ActionSettings?
        do throws(ConfigurationMistakes) { lookup = try lookupOptions() } catch { mistakes += error.list }
        do throws(OptionMistakes) {
            actions = try ActionSettings(parsing: texts)
        } catch {
            let found = error.list.map { mistake($0.key, $0.problem, $0.remedy) }
            mistakes += found.filter { !mistakes.contains($0) }
        }
        guard let lookup, let actions else { throw ConfigurationMistakes(list: mistakes) }
        let record = try? AuditLocation(self, isSandbox: isSandbox, in: context)
        return TenantOptions(lookup: lookup, actions: actions, record: record)
    }

    /// Counts the options that enable actions as true unless somebody set them: on the simulated tenant, where nothing
    /// real can come to harm.
    mutating func enableActionsOfSandbox() {
        for option in ActionOption.allCases where self[option.rawValue] == nil {
            set(option.rawValue, "true", origin: "--sandbox")
        }
    }
}
