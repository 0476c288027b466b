import FoundationEssentials
import Testing

@testable import DefenderAPI

/// Reads Microsoft's own sample bodies, which lie beside the repository on some machines.
struct ExamplesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/api/examples").standardized.path

    static let responses: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json") && !$0.contains("request") }.sorted()
    }()

    private func value(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: Array(Data(contentsOf: URL(filePath: ExamplesTests.folder + "/" + name))))
    }

    private func objects(_ value: JSONValue) -> [JSONObject] {
        (value["value"]?.array ?? [value]).compactMap(\.object)
    }

    @Test(.enabled(if: !ExamplesTests.responses.isEmpty), arguments: ExamplesTests.responses)
    func `reads the sample and writes it back`(_ name: String) throws {
        let value = try value(name)
        #expect(JSONValue(json: value.json) == value)
    }

    @Test(.enabled(if: !ExamplesTests.responses.isEmpty), arguments: ExamplesTests.responses)
    func `wraps the objects of the sample`(_ name: String) throws {
        let value = try value(name)
        if name.hasPrefix("graph.GET_security_alerts_v2") {
            #expect(objects(value).allSatisfy { Alert(raw: $0)?.title != nil })
        } else if name.hasPrefix("graph.GET_security_incidents") {
            #expect(objects(value).allSatisfy { Incident(raw: $0)?.displayName != nil })
        } else if name.hasPrefix("mde.GET_machines"), !name.contains("count") {
            #expect(objects(value).allSatisfy { Machine(raw: $0) != nil })
        } else if name.hasPrefix("mde.GET_machineactions"), !name.contains("getPackageUri") {
            #expect(objects(value).allSatisfy { MachineAction(raw: $0)?.status != nil })
        }
    }

    @Test(
        .enabled(if: !ExamplesTests.responses.isEmpty),
        arguments: ExamplesTests.responses.filter {
            $0.contains("runHuntingQuery.response") || $0.contains("timespan.response")
        }
    )
    func `decodes the hunting answers`(_ name: String) throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: ExamplesTests.folder + "/" + name)))
        let table = try HuntingParserTests.parse([bytes])
        #expect(table.rowCount > 0 && table.columns.allSatisfy { $0.type != .other("") })
        #expect(
            (0..<table.rowCount).allSatisfy { row in
                table.columns.indices.contains { !table.isNull(row: row, column: $0) }
            }
        )
    }

    @Test(
        .enabled(if: !ExamplesTests.responses.isEmpty),
        arguments: ExamplesTests.responses.filter { $0.contains("error") || $0.hasPrefix("observed") }
    )
    func `finds the code in the error samples`(_ name: String) throws {
        let body = ServiceErrorBody(Array(try Data(contentsOf: URL(filePath: ExamplesTests.folder + "/" + name))))
        #expect(body.code != nil || body.message != nil || body.requestID != nil, "\(body)")
    }
}
