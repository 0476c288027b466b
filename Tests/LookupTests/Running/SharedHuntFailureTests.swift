import DefenderAPI
import Entities
import Testing

@testable import Lookup

struct SharedHuntFailureTests {
    private let entities = (1...8).map { (kind: "domain", value: "d\($0).example") }

    private func run(_ tenant: ScriptedTenant, _ options: [String: String] = [:]) async throws -> LookupResult {
        try await SandboxLookup(transport: tenant, options: options).run(entities)
    }

    @Test func `finds the one entity that Microsoft refuses`() async throws {
        let tenant = ScriptedTenant { question in
            question.query.contains("d7.example") ? .error(400, "Cannot do this.") : ScriptedTenant.nothing(question)
        }
        let five = Array(entities.suffix(5))
        let result = try await SandboxLookup(transport: tenant, options: ["typedHunts": "false"]).run(five)
        let failed = result.reports.filter { $0.outcome(of: .template)?.kind == .failed }.map(\.item.entity.value)
        #expect(failed == ["d7.example"])
        #expect(tenant.hunts.count <= 1 + ExtraCalls.limit)
        #expect(!result.isComplete)
    }

    @Test func `asks once more only when the query is wrong for all`() async throws {
        let tenant = ScriptedTenant { _ in .error(400, "Something is wrong with the query.") }
        let result = try await run(tenant, ["typedHunts": "false"])
        #expect(tenant.hunts.count == 2)
        #expect(
            result.reports.allSatisfy {
                $0.outcome(of: .template)?.message?.contains("Something is wrong with the query.") == true
            }
        )
    }

    @Test(arguments: [(504, ""), (400, "Query execution has exceeded the allowed result size.")])
    func `halves what takes too long or finds too much`(_ status: Int, _ message: String) async throws {
        let tenant = ScriptedTenant { question in
            let size = (1...8).count { question.query.contains("d\($0).example") }
            return size > 4 ? .error(status, message) : ScriptedTenant.nothing(question)
        }
        let result = try await run(tenant, ["typedHunts": "false"])
        #expect(result.isComplete, "\(result.reports[0].sources)")
    }

    @Test func `makes six extra calls at most`() async throws {
        let tenant = ScriptedTenant { _ in .error(400, "Query execution has exceeded the allowed result size.") }
        let result = try await run(tenant)
        #expect(result.reports.allSatisfy { $0.outcome(of: .typedHunts)?.kind == .failed })
        let planned = LookupPlanner(options: .standard).plan(
            try entities.map { LookupItem(try .named($0.kind, $0.value)) }
        )
        let hunts = planned.calls.count { $0.service == .hunting }
        #expect(tenant.hunts.count <= hunts + ExtraCalls.limit)
    }

    @Test func `drops a table that cannot be resolved and goes on`() async throws {
        let tenant = ScriptedTenant { question in
            question.query.contains("EmailUrlInfo")
                ? .error(400, "'union' operator: Failed to resolve table or column expression named 'EmailUrlInfo'.")
                : ScriptedTenant.nothing(question)
        }
        let lookup = try SandboxLookup(transport: tenant)
        let result = try await lookup.run(entities)
        #expect(result.isComplete)
        #expect(result.reports[0].outcome(of: .typedHunts)?.message?.contains("EmailUrlInfo") == true)
        #expect(lookup.runner.plan([]).lackingTables.contains("EmailUrlInfo"))
    }

    @Test func `skips the typed hunts when the tenant lacks every table`() async throws {
        let tenant = ScriptedTenant { question in
            question.query.contains("DeviceTvmSoftwareVulnerabilities")
                ? .error(
                    400,
                    "Failed to resolve table expressions named 'DeviceTvmSoftwareVulnerabilities', "
                        + "'DeviceTvmSoftwareVulnerabilitiesKB'."
                )
                : ScriptedTenant.nothing(question)
        }
        let report = try await SandboxLookup(transport: tenant).run("cve", "CVE-2021-44228")
        #expect(report.outcome(of: .typedHunts)?.kind == .skipped)
        #expect(report.outcome(of: .typedHunts)?.message?.contains("DeviceTvmSoftwareVulnerabilitiesKB") == true)
        #expect(!report.isAffectedByError)
    }

    @Test func `does without a column that the tenant lacks, and remembers it`() async throws {
        let tenant = ScriptedTenant { question in
            question.query.contains("UrlDomain in~")
                ? .error(400, "'where' operator: Failed to resolve column or scalar expression named 'UrlDomain'.")
                : ScriptedTenant.nothing(question)
        }
        let lookup = try SandboxLookup(transport: tenant)
        let result = try await lookup.run(entities)
        #expect(result.isComplete)
        #expect(result.reports[0].outcome(of: .typedHunts)?.message?.contains("column UrlDomain") == true)
        let asked = tenant.hunts.count
        _ = try await lookup.run(entities)
        #expect(tenant.hunts.count == 2 * asked - 1)
        #expect(tenant.hunts.last { $0.contains("LensKeys") }?.contains("column_ifexists(\"UrlDomain\", \"\")") == true)
    }

    @Test func `does not ask again when access is refused`() async throws {
        let tenant = ScriptedTenant { _ in .error(403, "Missing application roles.") }
        let result = try await run(tenant, ["typedHunts": "false"])
        #expect(tenant.hunts.count == 1)
        #expect(result.reports.allSatisfy { $0.outcome(of: .template)?.kind == .failed })
    }
}
