import DefenderAPI
import Entities
import HuntingSchema
import KQL
import KQLEngine
import Sandbox
import Testing

@testable import Lookup

struct TypedHuntTests {
    private let hunting = OfflineHunting.shared

    @Test func `finds every landmark of the tenant in all its tables, all in one lookup`() throws {
        let landmarks = Landmark.all
        let entities = try landmarks.map { try Entity.named($0.kind, $0.value) }
        let results = try hunting.typed(entities)
        for (index, landmark) in landmarks.enumerated() {
            let found = Set((results[index] ?? []).map(\.table))
            #expect(found.isSuperset(of: landmark.tables), "\(landmark.kind) \(landmark.value): \(found.sorted())")
        }
    }

    @Test func `finds nothing of what the tenant does not have`() throws {
        let entities = try Landmark.unknown.map { try Entity.named($0.kind, $0.value) }
        #expect(try hunting.typed(entities).isEmpty)
    }

    @Test func `finds the same when columns may be lacking`() throws {
        let landmark = try #require(Landmark.all.first { $0.kind == "IPv4" })
        let entity = try Entity.named(landmark.kind, landmark.value)
        let pair = [(entry: 0, entity: entity)]
        let planner = TypedHuntPlanner(options: .standard, lackingTables: [], isLenient: true)
        let hunt = try #require(planner.hunts(for: pair).first)
        let answer = try TypedHuntAnswer(hunting.run(hunt.query), entries: [#require(EntitySearch(entity)).key: [0]]) {
            HuntingSchema.schema.table(named: $0)?.columns ?? []
        }
        #expect(try answer.results[0] == hunting.typed([entity])[0])
    }

    @Test func `counts each row once for each entity, whatever its columns`() throws {
        let addresses = Set(Landmark.all.filter { $0.kind == "IPv4" }.map(\.value))
        let entities = try addresses.sorted().map { try #require(Entity(.ipv4, $0)) }
        let results = try hunting.typed(entities)
        for (index, entity) in entities.enumerated() {
            for table in ["DeviceNetworkEvents", "AlertEvidence", "EmailEvents", "IdentityLogonEvents"] {
                let counted = results[index]?.first { $0.table == table }?.rowCount ?? 0
                #expect(counted == rows(of: table, with: entity.value), "\(entity.value) in \(table)")
            }
        }
    }

    /// Rows in which an address column holds the address, plain or mapped.
    private func rows(of name: String, with address: String) -> Int {
        guard let table = hunting.tenant.tables[name] else { return 0 }
        let names = Set(HuntingSchema.entityColumns(of: name, kind: .ip).map(\.column.name))
        let columns = table.columns.indices.filter { names.contains(table.columns[$0].name) }
        let forms: [KQLValue] = [.string(address), .string("::ffff:" + address)]
        return table.rows.count { row in columns.contains { forms.contains(row[$0]) } }
    }

    @Test func `shows the newest rows, in the columns of the schema`() throws {
        var options = LookupOptions.standard
        options.caps.rowsPerTable = 3
        let landmark = try #require(Landmark.all.first { $0.kind == "IPv4" })
        let entity = try Entity.named(landmark.kind, landmark.value)
        let result = try #require(hunting.typed([entity], options)[0]?.first { $0.table == "DeviceNetworkEvents" })
        #expect(result.rows.count == 3 && result.rowCount > 3)
        #expect(result.columns == HuntingSchema.schema.table(named: "DeviceNetworkEvents")?.columns)
        let times = result.values(of: "Timestamp").compactMap(\.string)
        #expect(times == times.sorted(by: >) && times.first == result.lastSeen)
        #expect(result.values(of: "RemotePort").allSatisfy { $0.integer != nil })
    }

    @Test func `finds the addresses inside a range and none outside`() throws {
        let landmark = try #require(Landmark.all.first { $0.kind == "IPv4CIDR" })
        let entity = try #require(Entity(.ipv4CIDR, landmark.value))
        let results = try #require(hunting.typed([entity])[0])
        let prefix = landmark.value.split(separator: ".").prefix(3).joined(separator: ".") + "."
        for result in results {
            let columns = HuntingSchema.entityColumns(of: result.table, kind: .ip).map(\.column.name)
            for row in result.rows.indices {
                let addresses = columns.compactMap { result.values(of: $0)[row].string }
                #expect(addresses.contains { $0.replacing("::ffff:", with: "").hasPrefix(prefix) }, "\(addresses)")
            }
        }
    }

    @Test func `tells which tables the tenant lacks`() throws {
        let entity = try #require(Entity(.email, "a@contoso.example"))
        let hunts = TypedHuntPlanner(options: .standard, lackingTables: []).hunts(for: [(0, entity)])
        let hunt = try #require(hunts.first)
        let answer = try TypedHuntAnswer(hunting.run(hunt.query, lacking: ["EmailEvents"]), entries: [:]) { _ in [] }
        #expect(hunt.tables.contains("EmailEvents"))
        #expect(answer.presentTables == Set(hunt.tables).subtracting(["EmailEvents"]))
    }

    @Test func `asks only tables that have a column for the entity`() throws {
        let entity = try #require(Entity(.cve, "CVE-2021-44228"))
        let hunts = TypedHuntPlanner(options: .standard, lackingTables: []).hunts(for: [(0, entity)])
        #expect(hunts.map(\.tables) == [["DeviceTvmSoftwareVulnerabilities", "DeviceTvmSoftwareVulnerabilitiesKB"]])
        #expect(!hunts[0].query.text.contains("ago("))
    }

    @Test func `plans few calls for fifty entities`() throws {
        let entities = try Landmark.benchmark.map { try Entity.named($0.kind, $0.value) }
        let pairs = entities.enumerated().map { (entry: $0, entity: $1) }
        let hunts = TypedHuntPlanner(options: .standard, lackingTables: []).hunts(for: pairs)
        #expect(entities.count == 50)
        #expect(hunts.count <= 3)
        #expect(hunts.allSatisfy { $0.query.text.utf8.count <= TypedHuntPlanner.maxQueryBytes })
    }

    @Test(arguments: ["IPv4CIDR", "url", "MAC", "email"])
    func `keeps the length of a query in bounds for 500 entities`(_ kind: String) throws {
        let values = (0..<500).map { number in
            switch kind {
            case "IPv4CIDR": "10.\(number / 256).\(number % 256).0/24"
            case "url": "https://a.example/" + String(repeating: "x", count: 900) + "\(number)"
            case "MAC":
                "00-00-5E-00-" + (number < 256 ? "00" : "01") + "-" + String(256 + number % 256, radix: 16).suffix(2)
            default: "user\(number)@contoso.example"
            }
        }
        let pairs = try values.enumerated().map { (entry: $0, entity: try Entity.named(kind, $1)) }
        let hunts = TypedHuntPlanner(options: .standard, lackingTables: []).hunts(for: pairs)
        #expect(hunts.allSatisfy { $0.query.text.utf8.count <= TypedHuntPlanner.maxQueryBytes })
        #expect(Set(hunts.flatMap { $0.targets.map(\.entry) }).count == 500)
        #expect(hunts.count <= 45)
    }

    @Test func `halves by entities, then by tables`() throws {
        let entities = try ["a@x.example", "b@x.example", "c@x.example"].map { try #require(Entity(.email, $0)) }
        let pairs = entities.enumerated().map { (entry: $0, entity: $1) }
        let hunt = try #require(TypedHuntPlanner(options: .standard, lackingTables: []).hunts(for: pairs).first)
        #expect(hunt.halves.map { $0.targets.map(\.entry) } == [[0], [1, 2]])
        let single = hunt.halves[0]
        #expect(single.halves.flatMap(\.tables) == single.tables)
    }
}
