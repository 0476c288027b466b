import DefenderAPI
import Lookup
import ResponseActions
import TenantAccess
import Testing

@testable import PolarityBridge

struct BridgeOptionsTests {
    private static let place = OptionPlace { _ throws(OptionPlace.UnreadableFile) in
        throw OptionPlace.UnreadableFile(reason: "no such file")
    }
    private static let connected = ["tenantId": "contoso.example", "clientId": "app", "clientSecret": "s"]

    private func options(_ more: [String: String] = [:], isFixed: Bool = false) throws(OptionMistakes) -> BridgeOptions
    {
        try BridgeOptions(Self.connected.merging(more) { $1 }, from: Self.place, hasFixedTenant: isFixed)
    }

    @Test func `options of every area are read together`() throws {
        let found = try options([
            "lookupOnDemandOnly": "true", "maxRowsPerTable": "7", "enableMachinesIsolation": "true", "auditFile": "/a",
            "cloud": "gccHigh", "graphApiUrl": "https://graph.microsoft.com",
        ])
        #expect(found.isOnDemandOnly)
        #expect(found.lookup.caps.rowsPerTable == 7)
        #expect(found.actions.enabled == [.machinesIsolation])
        #expect(found.auditFile == "/a")
        #expect(found.connection?.settings.graphURL.description == "https://graph.microsoft.us")
    }

    @Test func `every mistake is told once, in the order of the table`() {
        let mistakes = #expect(throws: OptionMistakes.self) {
            try options([
                "tenantId": "", "enableFileIsolation": "perhaps", "ignoreSeverities": "terrible", "refusedDevices": "x",
                "kustoQueryString": "search |", "lookupOnDemandOnly": "no", "caFile": "/none",
            ])
        }
        let keys = [
            "tenantId", "caFile", "kustoQueryString", "enableFileIsolation", "ignoreSeverities", "refusedDevices",
            "lookupOnDemandOnly",
        ]
        #expect(mistakes?.list.map(\.key) == keys)
    }

    @Test func `option sets that differ only in lookups share a connection`() throws {
        let first = try options(["maxRowsPerTable": "7"])
        let second = try options(["maxRowsPerTable": "8", "actionsPerHour": "3"])
        #expect(first.connection == second.connection)
        #expect(first.lookupTexts != second.lookupTexts)
        let other = try options(["clientSecret": "t"])
        #expect(other.connection != first.connection)
    }

    @Test func `the simulated tenant needs no connection, and allows actions unless told otherwise`() throws {
        let found = try options(["tenantId": "", "caFile": "/none", "enableFileIsolation": "false"], isFixed: true)
        #expect(found.connection == nil)
        #expect(found.actions.enabled == [.machinesIsolation])
    }

    @Test func `values become texts as in a configuration file`() {
        let object = JSONValue(json: #"{"a":" x ","b":true,"c":60,"d":null,"e":[1],"f":""}"#)?.object ?? JSONObject()
        #expect(OptionTexts.texts(of: object) == ["a": "x", "b": "true", "c": "60", "f": ""])
    }
}
