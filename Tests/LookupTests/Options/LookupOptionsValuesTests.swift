import DefenderAPI
import Testing

@testable import Lookup

struct LookupOptionsValuesTests {
    private static let given = [
        "kustoQueryString": "AlertInfo | where Title has '{{ENTITY}}'", "kustoQuerySummaryFields": "Title,Severity",
        "kustoQueryIgnoreFields": "a,b", "enableFileIsolation": "true", "enableMachinesIsolation": "true",
        "ignoreClassifications": "falsePositive", "ignoreDeterminations": "malware",
        "ignoreSeverities": "low,informational", "ignoreStatuses": "resolved",
        "ignoreServiceSources": "microsoftDefenderForEndpoint", "createdLookbackDays": "90", "typedHunts": "false",
        "entitiesPerHunt": "5", "maxEntities": "20", "maxRowsPerTable": "30", "maxAlertsPerEntity": "40",
        "maxIncidentsPerEntity": "50", "maxDevicesPerEntity": "60", "huntLookbackDays": "7",
    ]

    @Test func `gives back what was set, for every option of a lookup`() throws {
        #expect(try LookupOptions(parsing: Self.given).values == Self.given)
        #expect(Set(Self.given.keys) == Set(OptionTable.all.filter { $0.area == .lookup }.map(\.key)))
    }

    @Test func `gives the defaults when nothing was set`() throws {
        let defaults = OptionTable.all.filter { $0.area == .lookup }.compactMap { option in
            option.defaultValue.map { (option.key, $0) }
        }
        #expect(LookupOptions.standard.values == Dictionary(uniqueKeysWithValues: defaults))
    }

    @Test func `lists options of a lookup and no other`() throws {
        let list = try #require(LookupOptions.standard.json.array)
        #expect(list.count == Self.given.count)
        #expect(
            list.first { $0["key"]?.string == "createdLookbackDays" }?.json == """
                {"key":"createdLookbackDays","type":"number","default":"60","choices":[],"description":"Leaves out \
                incidents and alerts created longer ago than this many days.","value":"60"}
                """
        )
        #expect(list.first { $0["key"]?.string == "ignoreStatuses" }?["value"] == nil)
    }
}
