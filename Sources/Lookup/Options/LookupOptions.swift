/// What a lookup does, read once from a configuration; ``OptionTable`` says what each option means.
package struct LookupOptions: Sendable {
    /// `kustoQueryString`.
    package var template: HuntTemplate
    /// `kustoQuerySummaryFields`.
    package var summaryFields: [String] = []
    /// `kustoQueryIgnoreFields`; names without regard to case.
    package var ignoredFields: [String] = []
    /// `enableFileIsolation`.
    package var offersFileQuarantine = false
    /// `enableMachinesIsolation`.
    package var offersDeviceIsolation = false
    /// The `ignore…` options and `createdLookbackDays`.
    package var ignoreFilters = IgnoreFilters()
    /// `typedHunts`: whether every table that holds entities of the kind is searched.
    package var typedHunts = true
    /// Entities that share a call of the template; 1 to 100.
    package var entitiesPerHunt = 25
    /// The `max…` options.
    package var caps = LookupCaps()
    /// 1 to 30.
    package var huntLookbackDays = 30
    /// What is allowed but probably not meant, such as a table that nobody knows.
    package var warnings: [OptionMistake] = []

    /// All options at their defaults.
    package static let standard: LookupOptions = {
        do {
            return try LookupOptions(parsing: [:])
        } catch {
            preconditionFailure("The defaults of the option table are not valid: \(error)")
        }
    }()
}

/// How much a lookup takes in and shows; whatever a cap leaves out is said in the report.
package struct LookupCaps: Sendable, Hashable {
    /// `maxEntities`; 1 to 10,000.
    package var entities = 1000
    /// `maxRowsPerTable`, per entity; 1 to 1,000.
    package var rowsPerTable = 100
    /// `maxAlertsPerEntity`; 1 to 1,000.
    package var alertsPerEntity = 50
    /// `maxIncidentsPerEntity`; 1 to 1,000.
    package var incidentsPerEntity = 50
    /// `maxDevicesPerEntity`; 1 to 1,000.
    package var devicesPerEntity = 50

    /// Creates the default caps.
    package init() {}
}
