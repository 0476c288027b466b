import DefenderAPI
import Entities
import Testing

@testable import Lookup

struct LookupPlannerTests {
    private func plan(_ entities: [(String, String)], _ options: [String: String] = [:]) throws -> LookupPlan {
        let items = try entities.map { LookupItem(try .named($0.0, $0.1)) }
        return LookupPlanner(options: try LookupOptions(parsing: options)).plan(items)
    }

    private func calls(_ plan: LookupPlan, _ source: LookupSource) -> Int {
        plan.calls.count { $0.source == source }
    }

    @Test func `keeps the order and looks equal entities up once`() throws {
        let plan = try plan([
            ("domain", "b.example"), ("IPv4", "192.0.2.1"), ("domain", "B.example"), ("domain", "a.example"),
        ])
        #expect(plan.entries.map(\.item.entity.value) == ["b.example", "192.0.2.1", "a.example"])
        #expect(plan.lookedUp == [0, 1, 2])
    }

    @Test(arguments: ["127.0.0.1", "255.255.255.255", "0.0.0.0"])
    func `ignores addresses that say nothing`(_ address: String) throws {
        let plan = try plan([("IPv4", address)])
        guard case .ignored = plan.entries[0].disposition else {
            Issue.record("\(plan.entries[0].disposition)")
            return
        }
        #expect(plan.calls.isEmpty)
    }

    @Test func `skips long values and what exceeds the cap, and says why`() throws {
        let long = String(repeating: "x", count: 2_049)
        let entities = [("string", long), ("IPv4", "0.0.0.0"), ("domain", "a.example"), ("domain", "b.example")]
        let plan = try plan(entities, ["maxEntities": "1"])
        guard case .skipped(let tooLong) = plan.entries[0].disposition,
            case .skipped(let tooMany) = plan.entries[3].disposition
        else {
            Issue.record("\(plan.entries.map(\.disposition))")
            return
        }
        #expect(tooLong.contains("2048") && tooMany.contains("maxEntities"))
        #expect(plan.lookedUp == [2])
    }

    @Test(arguments: [(1, 25, 1), (25, 25, 1), (26, 25, 2), (50, 25, 2), (50, 1, 50), (7, 3, 3)])
    func `shares calls of the template`(_ count: Int, _ share: Int, _ expected: Int) throws {
        let entities = (0..<count).map { ("domain", "d\($0).example") }
        #expect(calls(try plan(entities, ["entitiesPerHunt": "\(share)"]), .template) == expected)
    }

    @Test func `shares no call of a template that cannot be shared`() throws {
        let query = "AlertInfo | where Title has {{ENTITY}} | fork (take 1) (take 2)"
        let plan = try plan([("domain", "a.example"), ("domain", "b.example")], ["kustoQueryString": query])
        #expect(calls(plan, .template) == 2)
    }

    @Test func `asks for owners only when there is an e-mail address`() throws {
        #expect(calls(try plan([("domain", "a.example")]), .assignedAlerts) == 0)
        let emails = (0..<21).map { ("email", "u\($0)@contoso.example") }
        let call = try #require(try plan(emails).calls.first { $0.source == .assignedIncidents })
        #expect(call.count == .exactly(2) && call.service == .graph)
    }

    @Test func `asks no tables when told so`() throws {
        #expect(calls(try plan([("domain", "a.example")], ["typedHunts": "false"]), .typedHunts) == 0)
    }

    @Test func `leaves out tables that the tenant lacks`() throws {
        let item = LookupItem(try .named("cve", "CVE-2021-44228"))
        let lacking: Set = ["DeviceTvmSoftwareVulnerabilities"]
        let plan = LookupPlanner(options: .standard, lackingTables: lacking).plan([item])
        let query = try #require(plan.calls.first { $0.source == .typedHunts }).detail
        #expect(!query.contains("DeviceTvmSoftwareVulnerabilities\n"))
        #expect(plan.text.contains("lacks them: DeviceTvmSoftwareVulnerabilities"))
    }

    @Test func `explains itself with its cost`() throws {
        let plan = try plan([("email", "a@contoso.example"), ("IPv4", "127.0.0.1")])
        #expect(plan.text.contains("Entities: 2, looked up: 1"))
        #expect(plan.text.contains("not looked up: IPv4 127.0.0.1"))
        #expect(plan.text.contains("template: 1 call to hunting (quota 1), entities: 1"))
        #expect(plan.text.contains("alerts: at most 3 calls to graph (quota 50)"))
        #expect(plan.json["calls"]?.array?.count == plan.calls.count)
    }
}
