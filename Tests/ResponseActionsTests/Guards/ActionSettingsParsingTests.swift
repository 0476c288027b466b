import Lookup
import Testing

@testable import ResponseActions

struct ActionSettingsParsingTests {
    @Test func `without options nothing is enabled and the defaults of the option table hold`() throws {
        #expect(try ActionSettings(parsing: [:]) == ActionSettings())
    }

    @Test func `each option is read`() throws {
        let settings = try ActionSettings(parsing: [
            "enableMachinesIsolation": "TRUE", "enableFileIsolation": "false", "actionsPerHour": "20",
            "refusedDevices": "name:dc*, group:Domain Controllers", "carefulDevices": "tag: Crown Jewel",
        ])
        #expect(settings.enabled == [.machinesIsolation])
        #expect(settings.actionsPerHour == 20)
        #expect(settings.refusedDevices == ["name:dc*", "group:Domain Controllers"].compactMap(DeviceRule.init))
        #expect(settings.carefulDevices.map(\.text) == ["tag: Crown Jewel"])
    }

    @Test func `every mistake is named with its key and its remedy`() throws {
        let mistakes = try #require(throws: OptionMistakes.self) {
            try ActionSettings(parsing: [
                "enableMachinesIsolation": "yes", "actionsPerHour": "0", "refusedDevices": "dc01,name:",
                "carefulDevices": "tags:*",
            ])
        }
        #expect(
            mistakes.list.map(\.key) == [
                "enableMachinesIsolation", "actionsPerHour", "refusedDevices", "refusedDevices", "carefulDevices",
            ]
        )
        #expect(mistakes.list[2].problem.contains("\"dc01\""))
        #expect(mistakes.list[3].problem.contains("\"name:\""))
        #expect(mistakes.list.allSatisfy { !$0.remedy.isEmpty })
    }
}
