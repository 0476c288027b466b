package import DefenderAPI

extension LookupOptions {
    /// The value of each option of a lookup that has one, by key, as it would stand in a configuration file.
    ///
    /// Reading them again gives the same options.
    package var values: [String: String] {
        let texts: [(String, String)] = [
            ("kustoQueryString", template.text),
            ("kustoQuerySummaryFields", Self.list(summaryFields)),
            ("kustoQueryIgnoreFields", Self.list(ignoredFields)),
            ("enableFileIsolation", String(offersFileQuarantine)),
            ("enableMachinesIsolation", String(offersDeviceIsolation)),
            ("ignoreClassifications", Self.list(ignoreFilters.classifications)),
            ("ignoreDeterminations", Self.list(ignoreFilters.determinations)),
            ("ignoreSeverities", Self.list(ignoreFilters.severities)),
            ("ignoreStatuses", Self.list(ignoreFilters.statuses)),
            ("ignoreServiceSources", Self.list(ignoreFilters.serviceSources)),
            ("createdLookbackDays", String(ignoreFilters.createdLookbackDays)),
            ("typedHunts", String(typedHunts)),
            ("entitiesPerHunt", String(entitiesPerHunt)),
            ("maxEntities", String(caps.entities)),
            ("maxRowsPerTable", String(caps.rowsPerTable)),
            ("maxAlertsPerEntity", String(caps.alertsPerEntity)),
            ("maxIncidentsPerEntity", String(caps.incidentsPerEntity)),
            ("maxDevicesPerEntity", String(caps.devicesPerEntity)),
            ("huntLookbackDays", String(huntLookbackDays)),
        ]
        return Dictionary(texts.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }

    /// Every option of a lookup in the order of the option table: what it takes, its default, its value, its meaning.
    ///
    /// An option without a value has no member `value`; what reaches the services, and every secret, is not among them.
    package var json: JSONValue {
        let values = values
        return .array(
            OptionTable.all.filter { $0.area == .lookup && !$0.isSecret }.map { option in
                JSONBuilder.object(
                    ("key", .string(option.key)),
                    ("type", .string(option.kind.rawValue)),
                    ("default", option.defaultValue.map(JSONValue.string)),
                    ("choices", .array(option.choices.map(JSONValue.string))),
                    ("description", .string(option.description)),
                    ("value", values[option.key].map(JSONValue.string))
                )
            }
        )
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ",") }
}
