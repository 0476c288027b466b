import Testing

@testable import Lookup

struct LookupOptionsTests {
    @Test func `has the defaults of the option table`() {
        let options = LookupOptions.standard
        #expect(options.template.text == OptionTable.standardTemplate)
        #expect(options.ignoreFilters == IgnoreFilters())
        #expect(options.caps == LookupCaps())
        #expect(options.typedHunts && options.entitiesPerHunt == 25 && options.huntLookbackDays == 30)
        #expect(!options.offersFileQuarantine && !options.offersDeviceIsolation)
        #expect(options.summaryFields == [] && options.ignoredFields == [] && options.warnings == [])
    }

    @Test func `keeps the keys and defaults of the integration`() {
        let defaults = OptionTable.all.reduce(into: [:]) { $0[$1.key] = $1.defaultValue ?? "" }
        #expect(defaults["graphApiUrl"] == "https://graph.microsoft.com")
        #expect(defaults["microsoft365ApiUrl"] == "https://api.securitycenter.microsoft.com")
        #expect(defaults["createdLookbackDays"] == "60")
        #expect(defaults["enableFileIsolation"] == "false" && defaults["enableMachinesIsolation"] == "false")
        #expect(Set(defaults.keys).count == OptionTable.all.count)
        #expect(
            defaults["kustoQueryString"] == """
                union withsource=SourceTable AlertInfo, AlertEvidence | search "{{ENTITY}}" \
                | where Timestamp >= ago(30d)| take 10
                """
        )
    }

    @Test func `reads lists, numbers and truth values`() throws {
        let options = try LookupOptions(parsing: [
            "kustoQuerySummaryFields": " Severity , Title,,",
            "ignoreSeverities": "Low, informational, LOW",
            "ignoreDeterminations": "Clean, CompromisedUser",
            "ignoreStatuses": "In Progress,active",
            "createdLookbackDays": "7",
            "typedHunts": "FALSE",
            "tenantId": "contoso.example",
            "maxEntities": "",
        ])
        #expect(options.summaryFields == ["Severity", "Title"])
        #expect(options.ignoreFilters.severities == ["low", "informational"])
        #expect(options.ignoreFilters.determinations == ["notMalicious", "compromisedAccount"])
        #expect(options.ignoreFilters.statuses == ["inProgress", "active"])
        #expect(options.ignoreFilters.createdLookbackDays == 7)
        #expect(!options.typedHunts && options.caps.entities == 1000)
    }

    @Test func `reports all mistakes at once`() throws {
        let mistakes = try #require(throws: OptionMistakes.self) {
            try LookupOptions(parsing: [
                "createdLookbackDay": "3",
                "createdLookbackDays": "abc",
                "entitiesPerHunt": "0",
                "typedHunts": "maybe",
                "ignoreSeverities": "low, severe",
                "kustoQueryString": "AlertInfo | where",
                "zzzzzzzzzzzzzzz": "",
            ])
        }
        #expect(
            mistakes.list.map(\.key) == [
                "kustoQueryString", "ignoreSeverities", "createdLookbackDays", "typedHunts", "entitiesPerHunt",
                "createdLookbackDay", "zzzzzzzzzzzzzzz",
            ]
        )
        #expect(mistakes.list[1].remedy.contains("unknown, informational, low, medium, high"))
        #expect(mistakes.list[5].remedy == "Did you mean createdLookbackDays?")
    }

    @Test func `sends a status only where its enum has it, and a product never to incidents`() throws {
        let options = try LookupOptions(parsing: [
            "ignoreStatuses": "new, active, resolved", "ignoreServiceSources": "microsoftSentinel",
        ])
        let alert = options.ignoreFilters.members(for: .alert)
        let incident = options.ignoreFilters.members(for: .incident)
        #expect(alert.map(\.property) == ["status", "serviceSource"])
        #expect(alert[0].members == ["new", "resolved"])
        #expect(incident.map(\.property) == ["status"])
        #expect(incident[0].members == ["active", "resolved"])
    }
}
