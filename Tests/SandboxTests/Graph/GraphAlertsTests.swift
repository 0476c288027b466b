import HTTPTypes
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct GraphAlertsTests {
    private static let all = SandboxHarness.tenant.alerts

    @Test func `lists alerts newest first with evidence`() async throws {
        let answer = try await SandboxHarness().graph("/security/alerts_v2?$top=1000&$count=true")
        #expect(answer.status == 200)
        #expect(answer["@odata.count"] == .long(Int64(Self.all.count)))
        #expect(answer.value.count == min(1_000, Self.all.count))
        #expect(answer["@odata.nextLink"] == nil)
        let times = answer.value.compactMap { $0.string("createdDateTime") }
        #expect(times == times.sorted(by: >))
        #expect(answer.value.allSatisfy { WireObject.elements($0[member: "evidence"]) != nil })
    }

    @Test(arguments: [
        "severity eq 'high'", "severity in ('high','medium')", "status ne 'resolved'",
        "serviceSource eq 'microsoftDefenderForEndpoint' and createdDateTime ge 2026-02-10T00:00:00Z",
        "not (severity eq 'low') or assignedTo eq null", "lastUpdateDateTime lt 2026-02-20",
    ])
    func `filters by what the documentation allows`(filter: String) async throws {
        let answer = try await SandboxHarness().graph("/security/alerts_v2?$top=1000&$filter=\(filter)")
        #expect(answer.status == 200)
        let schema = GraphAlerts.options.filter
        let expected = try Self.all.filter(schema.filter(filter).accepts).compactMap { $0.string("id") }
        #expect(Set(answer.value.compactMap { $0.string("id") }) == Set(expected))
        #expect(expected.count < Self.all.count)
    }

    @Test(arguments: [
        "$filter=investigationState eq 'running'", "$filter=severity eq 'urgent'", "$filter=severity eq high",
        "$filter=title eq 'x'", "$filter=evidence/any(e: e eq 'x')", "$filter=severity", "$top=x", "$top=-1",
        "$skip=x", "$expand=evidence", "$search=x", "$orderby=title",
    ])
    func `refuses other options with 400`(query: String) async throws {
        let answer = try await SandboxHarness().graph("/security/alerts_v2?\(query)")
        #expect(answer.status == 400)
        #expect(answer.errorCode == "BadRequest")
        #expect(answer.errorMessage?.isEmpty == false)
    }

    @Test func `pages by nextLink at the host that was asked`() async throws {
        let harness = try SandboxHarness()
        var ids: [String] = []
        var path = "/security/alerts_v2?$top=7&$filter=severity ne 'low'&$count=true"
        while true {
            let answer = try await harness.graph(path)
            #expect(answer.status == 200)
            ids += answer.value.compactMap { $0.string("id") }
            guard let link = answer.text("@odata.nextLink") else { break }
            #expect(link.hasPrefix("https://graph.microsoft.com/v1.0/security/alerts_v2?"))
            path = String(link.dropFirst("https://graph.microsoft.com/v1.0".count))
        }
        let expected = Self.all.filter { $0.string("severity") != "low" }.count
        #expect(ids.count == expected)
        #expect(Set(ids).count == expected)
    }

    @Test func `cuts a page at 1,000 and takes 100 by default`() throws {
        let options = GraphAlerts.options
        #expect(try options.request(NamedValues("$top=5000")).top == 1_000)
        #expect(try options.request(NamedValues("")).top == 100)
    }

    @Test func `sends a full page without a link when told to`() async throws {
        let harness = try SandboxHarness("graph.alerts:no-next-link")
        let first = try await harness.graph("/security/alerts_v2?$top=5")
        #expect(first.value.count == 5)
        #expect(first["@odata.nextLink"] == nil)
        #expect(try await harness.graph("/security/alerts_v2?$top=5&$skip=5").value.count == 5)
    }

    @Test func `orders and selects as other integrations ask it to`() async throws {
        let answer = try await SandboxHarness().graph(
            "/security/alerts_v2?$orderby=lastUpdateDateTime asc&$select=title,lastUpdateDateTime&$top=20"
        )
        let times = answer.value.compactMap { $0.string("lastUpdateDateTime") }
        #expect(times == times.sorted())
        #expect(
            answer.value.first.map { Set($0.memberNames).subtracting(["@odata.type"]) } == [
                "id", "title", "lastUpdateDateTime",
            ]
        )
    }

    @Test func `gets one alert, and 404 for an unknown id`() async throws {
        let harness = try SandboxHarness()
        let id = try #require(Self.all.first?.string("id"))
        let answer = try await harness.graph("/security/alerts_v2/\(id)")
        #expect(answer.status == 200)
        #expect(answer.text("id") == id)
        #expect(
            answer.text("@odata.context") == "https://graph.microsoft.com/v1.0/$metadata#security/alerts_v2/$entity"
        )
        let missing = try await harness.graph("/security/alerts_v2/da00000000-0000-0000-0000-000000000000_1")
        #expect(missing.status == 404)
        #expect(missing.errorCode == "NotFound")
    }

    @Test func `hides late enum members unless they are asked for`() async throws {
        let harness = try SandboxHarness()
        let hiding = try await harness.graph("/security/alerts_v2?$top=1000").body
        let showing = try await harness.graph(
            "/security/alerts_v2?$top=1000",
            headers: [.prefer: "include-unknown-enum-members"]
        ).body
        #expect(!hiding.contains(#""remediationStatus":"active""#))
        #expect(hiding.contains(#""unknownFutureValue""#))
        #expect(showing.contains(#""remediationStatus":"active""#))
        #expect(!showing.contains(#""unknownFutureValue""#))
    }

    @Test func `takes the device out of alerts as a fault`() async throws {
        let answer = try await SandboxHarness("graph.alerts:no-device").graph("/security/alerts_v2?$top=1000")
        #expect(!answer.body.contains("deviceEvidence"))
        #expect(!answer.body.contains(#""mdeDeviceId":""#))
    }
}
