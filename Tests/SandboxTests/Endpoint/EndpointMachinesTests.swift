import HTTPTypes
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct EndpointMachinesTests {
    private static let all = SandboxHarness.tenant.machines
    private static let ids = all.compactMap { $0.string("id") }

    @Test func `lists all machines on one page`() async throws {
        let answer = try await SandboxHarness().endpoint("/machines")
        #expect(answer.status == 200)
        #expect(answer.text("@odata.context") == "https://api.security.microsoft.com/api/$metadata#Machines")
        #expect(answer.value.count == Self.all.count)
        #expect(answer["@odata.nextLink"] == nil)
    }

    @Test func `answers under the version segment and in any case`() async throws {
        let harness = try SandboxHarness()
        #expect(try await harness.endpoint("/v1.0/machines?$top=1").status == 200)
        #expect(try await harness.endpoint("/Machines?$top=1").status == 200)
    }

    @Test func `finds several machines by id at once`() async throws {
        let filter = Self.ids.prefix(20).map { "id eq '\($0)'" }.joined(separator: " or ")
        let answer = try await SandboxHarness().endpoint("/machines?$filter=\(filter)")
        #expect(Set(answer.value.compactMap { $0.string("id") }) == Set(Self.ids.prefix(20)))
    }

    @Test func `filters by prefix, risk and time, names in any case`() async throws {
        let harness = try SandboxHarness()
        let name = try #require(Self.all.first?.string("computerDnsName"))
        let answer = try await harness.endpoint("/machines?$filter=startswith(ComputerDnsName,'\(name.prefix(6))')")
        #expect(answer.value.contains { $0.string("computerDnsName") == name })
        #expect(
            try await harness.endpoint("/machines?$filter=riskScore eq 'High' and lastSeen gt 2026-01-01Z").status
                == 200
        )
    }

    @Test(arguments: [
        "$filter=nonsense eq 'x'", "$filter=riskScore eq 'Wild'", "$top=10001", "$expand=alerts", "$orderby=id",
    ])
    func `refuses wrong options with 400 ODataError`(query: String) async throws {
        let answer = try await SandboxHarness().endpoint("/machines?\(query)")
        #expect(answer.status == 400)
        #expect(answer.errorCode == "ODataError")
        #expect(answer.json[member: "error"]?.string("target")?.utf8.count == 36)
    }

    @Test func `gives no link after an explicit top and pages by skip`() async throws {
        let harness = try SandboxHarness()
        let first = try await harness.endpoint("/machines?$top=10")
        let second = try await harness.endpoint("/machines?$top=10&$skip=10")
        #expect(first["@odata.nextLink"] == nil)
        #expect((first.value + second.value).compactMap { $0.string("id") } == Array(Self.ids.prefix(20)))
    }

    @Test func `answers 404 when no machine matches`() async throws {
        let answer = try await SandboxHarness().endpoint("/machines?$filter=id eq '0000'")
        #expect(answer.status == 404)
        #expect(answer.errorCode == "ResourceNotFound")
    }

    @Test func `counts as bare text`() async throws {
        let answer = try await SandboxHarness().endpoint("/machines/$count")
        #expect(answer.body == String(Self.all.count))
    }

    @Test func `gets a machine by id and by name`() async throws {
        let harness = try SandboxHarness()
        let machine = try #require(Self.all.first)
        let id = try #require(machine.string("id"))
        let name = try #require(machine.string("computerDnsName"))
        #expect(try await harness.endpoint("/machines/\(id)").text("id") == id)
        #expect(try await harness.endpoint("/machines/\(name.uppercased())").text("id") == id)
        let gone = try await harness.endpoint("/machines/\(SandboxHarness.tenant.goneDeviceID)")
        #expect(gone.status == 404)
        #expect(gone.errorMessage?.contains("was not found") == true)
    }
}
