import DefenderAPI
import Entities
import HuntingSchema
import KQL
import KQLEngine
import Sandbox

@testable import Lookup

/// Runs hunts on the tables of the simulated tenant, without HTTP.
struct OfflineHunting {
    /// 2026-11-22T12:00:00Z in ticks.
    static let now: Int64 = 639_309_456_000_000_000
    static let shared = OfflineHunting(Tenant(now: now))

    let tenant: Tenant

    init(_ tenant: Tenant) {
        self.tenant = tenant
    }

    struct Refused: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs a query as if the tenant did not have the tables in `lacking`.
    func run(_ query: KQLText, lacking: Set<String> = []) throws -> DefenderAPI::HuntingTable {
        let schema = KQLSchema(tables: HuntingSchema.schema.tables.filter { !lacking.contains($0.name) })
        let binding = KQLBinder(schema: schema).bind(KQLParser.parse(query.text))
        guard let bound = binding.query else {
            throw Refused(description: binding.diagnostics.map { $0.rendered(in: query.text) }.joined(separator: "\n"))
        }
        let results = try QueryEngine(tables: tenant.tables, now: Self.now).run(bound)
        guard let table = results.first, results.count == 1 else {
            throw Refused(description: "\(results.count) results")
        }
        return DefenderAPI::HuntingTable(
            columns: table.columns.map {
                HuntingColumn(name: $0.name, type: HuntingColumnType(wireName: Self.wire($0.type)))
            },
            rows: table.rows.map { $0.map(Self.cell) }
        )
    }

    /// What the typed hunts find of some entities, by the position of each.
    func typed(_ entities: [Entity], _ options: LookupOptions = .standard) throws -> [Int: [HuntResult]] {
        let pairs = entities.enumerated().map { (entry: $0, entity: $1) }
        var results: [Int: [HuntResult]] = [:]
        for hunt in TypedHuntPlanner(options: options, lackingTables: []).hunts(for: pairs) {
            let entries = Dictionary(grouping: hunt.targets, by: \.search.key).mapValues { $0.map(\.entry) }
            let answer = try TypedHuntAnswer(run(hunt.query), entries: entries) { name in
                HuntingSchema.schema.table(named: name)?.columns ?? []
            }
            results.merge(answer.results) { $0 + $1 }
        }
        return results
    }

    private static func wire(_ type: KQLType) -> String {
        switch type {
        case .long: "Int64"
        case .int: "Int32"
        case .bool: "SByte"
        case .real: "Double"
        case .dynamic: "Object"
        default: type.rawValue
        }
    }

    private static func cell(_ value: KQLValue) -> HuntingValue {
        switch value {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .integer(Int64(value))
        case .long(let value): .integer(value)
        case .real(let value): .number(value)
        case .string(let text): .string(text)
        case .dynamic(let value): .json(value.json)
        case .datetime(let ticks): .string(String(KQLDynamic.datetime(ticks).json.dropFirst().dropLast()))
        case .decimal, .timespan, .guid: .string("\(value)")
        }
    }
}
