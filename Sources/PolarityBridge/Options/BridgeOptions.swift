import Lookup
import ResponseActions
import TenantAccess

/// One set of options as the platform sends it with a request, read.
struct BridgeOptions: Sendable {
    /// How to reach the tenant; nil where there is but one, the simulated one.
    let connection: ConnectionConfiguration?
    let lookup: LookupOptions
    let actions: ActionSettings
    /// The option `auditFile`; nil takes the usual place.
    let auditFile: String?
    /// Whether only what a person asks for is looked up.
    let isOnDemandOnly: Bool
    /// What tells lookups apart: the values of their options.
    let lookupTexts: [String: String]

    /// Reads the values of all options.
    ///
    /// - Parameters:
    ///   - given: By key; an empty text counts as not set.
    ///   - place: Reads the files that options name.
    ///   - hasFixedTenant: Whether the options that reach a tenant are passed over.
    /// - Throws: `OptionMistakes` with everything that is wrong, each mistake once, in the order of the option table.
    init(_ given: [String: String], from place: OptionPlace, hasFixedTenant: Bool) throws(OptionMistakes) {
        let texts = hasFixedTenant ? Self.enablingActions(given) : given
        var mistakes: [OptionMistake] = []
        var connection: ConnectionConfiguration?
        var lookup: LookupOptions?
        var actions: ActionSettings?
        if !hasFixedTenant {
            var reader = ConnectionReader(texts, from: place)
            do throws(OptionMistakes) { connection = try reader.read() } catch { mistakes += error.list }
        }
        do throws(OptionMistakes) { lookup = try LookupOptions(parsing: texts) } catch { mistakes += error.list }
        do throws(OptionMistakes) { actions = try ActionSettings(parsing: texts) } catch { mistakes += error.list }
        var reader = OptionReader(texts)
        isOnDemandOnly = reader.boolean("lookupOnDemandOnly")
        mistakes += reader.mistakesInOrder
        guard let lookup, let actions, mistakes.isEmpty else { throw OptionMistakes(Self.inOrder(mistakes)) }
        self.connection = connection
        self.lookup = lookup
        self.actions = actions
        auditFile = texts["auditFile"].flatMap { $0.isEmpty ? nil : $0 }
        lookupTexts = texts.filter { OptionTable.definition(of: $0.key)?.area == .lookup }
    }

    /// On the simulated tenant nothing real can come to harm, so that actions are allowed unless somebody says otherwise.
    private static func enablingActions(_ given: [String: String]) -> [String: String] {
        given.merging(ActionOption.allCases.map { ($0.rawValue, "true") }) { given, _ in given }
    }

    private static func inOrder(_ mistakes: [OptionMistake]) -> [OptionMistake] {
        var distinct: [OptionMistake] = []
        for mistake in mistakes where !distinct.contains(mistake) { distinct.append(mistake) }
        let known = OptionTable.all.flatMap { option in distinct.filter { $0.key == option.key } }
        return known + distinct.filter { OptionTable.definition(of: $0.key) == nil }
    }
}
