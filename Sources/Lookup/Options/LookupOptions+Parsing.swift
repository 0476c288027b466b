extension LookupOptions {
    /// Reads the options of a lookup from texts by key; an empty text counts as not set.
    ///
    /// Keys of other areas are known but not read.
    ///
    /// - Throws: ``OptionMistakes`` with every unknown key and every value that does not fit.
    package init(parsing values: [String: String]) throws(OptionMistakes) {
        var reader = OptionReader(values)
        reader.checkKeys()
        var options = LookupOptions(template: reader.template("kustoQueryString"))
        options.readHunts(with: &reader)
        options.readFilters(with: &reader)
        options.readCaps(with: &reader)
        options.warnings = reader.warnings
        let mistakes = reader.mistakesInOrder
        guard mistakes.isEmpty else { throw OptionMistakes(mistakes) }
        self = options
    }

    private mutating func readHunts(with reader: inout OptionReader) {
        summaryFields = reader.list("kustoQuerySummaryFields")
        ignoredFields = reader.list("kustoQueryIgnoreFields")
        offersFileQuarantine = reader.boolean("enableFileIsolation")
        offersDeviceIsolation = reader.boolean("enableMachinesIsolation")
        typedHunts = reader.boolean("typedHunts")
        entitiesPerHunt = reader.number("entitiesPerHunt")
        huntLookbackDays = reader.number("huntLookbackDays")
    }

    private mutating func readFilters(with reader: inout OptionReader) {
        ignoreFilters.classifications = reader.members("ignoreClassifications", of: .classification)
        ignoreFilters.determinations = reader.members("ignoreDeterminations", of: .determination)
        ignoreFilters.severities = reader.members("ignoreSeverities", of: .severity)
        ignoreFilters.statuses = reader.members("ignoreStatuses", of: .anyStatus)
        ignoreFilters.serviceSources = reader.members("ignoreServiceSources", of: .serviceSource)
        ignoreFilters.createdLookbackDays = reader.number("createdLookbackDays")
    }

    private mutating func readCaps(with reader: inout OptionReader) {
        caps.entities = reader.number("maxEntities")
        caps.rowsPerTable = reader.number("maxRowsPerTable")
        caps.alertsPerEntity = reader.number("maxAlertsPerEntity")
        caps.incidentsPerEntity = reader.number("maxIncidentsPerEntity")
        caps.devicesPerEntity = reader.number("maxDevicesPerEntity")
    }
}
