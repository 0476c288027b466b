import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct EndpointOrdersTests {
    static let victim = MadeUp.hex("device:fin-ws-014", 40)
    static let linux = MadeUp.hex("device:web03", 40)
    static let implant = PhishingStory.implant.sha1
    static let comment = #""Comment":"why""#
    /// Every action with a body that is right.
    static let orders: [(path: String, body: String, type: String)] = [
        ("isolate", #"{\#(comment),"IsolationType":"Full"}"#, "Isolate"),
        ("unisolate", "{\(comment)}", "Unisolate"),
        ("StopAndQuarantineFile", #"{\#(comment),"Sha1":"\#(implant)"}"#, "StopAndQuarantineFile"),
        ("runAntiVirusScan", #"{\#(comment),"ScanType":"Quick"}"#, "RunAntiVirusScan"),
        ("restrictCodeExecution", "{\(comment)}", "RestrictCodeExecution"),
        ("unrestrictCodeExecution", "{\(comment)}", "UnrestrictCodeExecution"),
        ("collectInvestigationPackage", "{\(comment)}", "CollectInvestigationPackage"),
    ]

    @Test(arguments: orders)
    func `takes an order and carries it out in time`(path: String, body: String, type: String) async throws {
        let harness = try SandboxHarness()
        let answer = try await harness.order("/machines/\(Self.victim)/\(path)", body)
        #expect(answer.status == 201)
        #expect(answer.text("@odata.context")?.hasSuffix("$metadata#MachineActions/$entity") == true)
        #expect(answer.text("type") == type && answer.text("status") == "Pending")
        #expect(answer.text("requestor") == "Defender Lens" && answer.text("requestorComment") == "why")
        #expect(answer.text("machineId") == Self.victim)
        #expect(answer.text("computerDnsName") == "fin-ws-014.corp.contoso.example")
        let id = try #require(answer.text("id"))
        for (seconds, status) in [(4, "InProgress"), (6, "Succeeded"), (600, "Succeeded")] as [(Int64, String)] {
            harness.wall.advance(bySeconds: seconds)
            let now = try await harness.endpoint("/machineactions/\(id)")
            #expect(now.text("status") == status)
        }
        let ended = try await harness.endpoint("/machineactions/\(id)")
        #expect(ended.text("creationDateTimeUtc") == "2026-03-01T12:00:00.0000000Z")
        #expect(ended.text("lastUpdateDateTimeUtc") == "2026-03-01T12:00:10.0000000Z")
    }

    @Test func `gives new actions the members of old ones, and lists them first`() async throws {
        let harness = try SandboxHarness()
        let path = "/machineactions?$filter=machineId eq '\(Self.victim)'"
        let old = try await harness.endpoint(path).value
        let isolate = Self.orders[0]
        _ = try await harness.order("/machines/\(Self.victim)/\(isolate.path)", isolate.body)
        let new = try await harness.endpoint(path).value
        #expect(new.count == old.count + 1)
        #expect(new.first?.memberNames == old.first?.memberNames)
        #expect(new.map { $0.string("status") } == ["Pending", "Succeeded", "Succeeded"])
        let running = try await harness.endpoint(path + " and type eq 'Isolate' and status eq 'Pending'").value
        #expect(running.count == 1)
    }

    @Test func `dates a later action after the end of an earlier one, although the tenant's clock stands still`()
        async throws
    {
        let harness = try SandboxHarness()
        for order in Self.orders.prefix(2) {
            _ = try await harness.order("/machines/\(Self.victim)/\(order.path)", order.body)
            harness.wall.advance(bySeconds: 20)
        }
        let actions = try await harness.endpoint("/machineactions?$filter=machineId eq '\(Self.victim)'").value
        #expect(actions.prefix(2).map { $0.string("type") } == ["Unisolate", "Isolate"])
        let updates = actions.prefix(2).compactMap { $0.string("lastUpdateDateTimeUtc") }
        #expect(updates.count == 2 && updates[0] > updates[1])
    }

    @Test func `answers in any case and under the version segment`() async throws {
        let harness = try SandboxHarness()
        let path = "/v1.0/Machines/\(Self.victim.uppercased())/STOPANDQUARANTINEFILE"
        #expect(try await harness.order(path, Self.orders[2].body).status == 201)
    }

    @Test(arguments: [
        ("isolate", #"{"comment":"x","IsolationType":"Full"}"#, "MissingRequiredParameter"),
        ("isolate", #"{"Comment":"","IsolationType":"Full"}"#, "MissingRequiredParameter"),
        ("isolate", #"{"Comment":"x","IsolationType":"full"}"#, "InvalidInput"),
        ("isolate", #"{"Comment":"x","IsolationType":"UnManagedDevice"}"#, "InvalidInput"),
        ("isolate", #"{"Comment":"x","IsolationType":1}"#, "InvalidInput"),
        ("isolate", "Comment=x", "InvalidRequestBody"), ("isolate", "[]", "InvalidRequestBody"),
        ("unisolate", "", "InvalidRequestBody"), ("unisolate", #"{"Comment":7}"#, "MissingRequiredParameter"),
        ("runAntiVirusScan", #"{"Comment":"x"}"#, "MissingRequiredParameter"),
        ("runAntiVirusScan", #"{"Comment":"x","scanType":"Quick"}"#, "MissingRequiredParameter"),
        ("runAntiVirusScan", #"{"Comment":"x","ScanType":"Deep"}"#, "InvalidInput"),
        ("StopAndQuarantineFile", #"{"Comment":"x"}"#, "MissingRequiredParameter"),
        ("StopAndQuarantineFile", #"{"Comment":"x","Sha1":"abc"}"#, "InvalidHashValue"),
        ("StopAndQuarantineFile", #"{"Comment":"x","Sha1":"\#(Programs.powershell.sha1)"}"#, "BadRequest"),
        ("StopAndQuarantineFile", #"{"Comment":"x","Sha1":"\#(PhishingStory.remoteService.sha1)"}"#, "BadRequest"),
    ])
    func `refuses a body that breaks the rules, and does nothing`(
        _ path: String,
        _ body: String,
        _ code: String
    )
        async throws
    {
        let harness = try SandboxHarness()
        let before = try await harness.endpoint("/machineactions/$count").body
        let answer = try await harness.order("/machines/\(Self.victim)/\(path)", body)
        #expect(answer.status == 400 && answer.errorCode == code)
        #expect(try await harness.endpoint("/machineactions/$count").body == before)
    }

    @Test func `takes an isolation without a type for a full one`() async throws {
        let answer = try await SandboxHarness().order("/machines/\(Self.victim)/isolate", "{\(Self.comment)}")
        #expect(answer.status == 201 && answer.text("scope") == "Full")
    }

    @Test func `quarantines a file that another company signed`() async throws {
        let body = #"{\#(Self.comment),"Sha1":"\#(PhishingStory.library.sha1)"}"#
        let answer = try await SandboxHarness().order("/machines/\(Self.victim)/StopAndQuarantineFile", body)
        #expect(answer.status == 201)
        #expect(answer["relatedFileInfo"]?.string("fileIdentifier") == PhishingStory.library.sha1)
    }

    @Test(arguments: [
        ("StopAndQuarantineFile", #"{\#(comment),"Sha1":"\#(implant)"}"#, 400),
        ("isolate", #"{\#(comment),"IsolationType":"Selective"}"#, 400), ("restrictCodeExecution", "{\(comment)}", 400),
        ("isolate", #"{\#(comment),"IsolationType":"Full"}"#, 201),
    ])
    func `knows what Linux can`(_ path: String, _ body: String, _ status: Int) async throws {
        let answer = try await SandboxHarness().order("/machines/\(Self.linux)/\(path)", body)
        #expect(answer.status == status)
        #expect(answer.errorCode == (status == 400 ? "OsPlatformNotSupported" : nil))
    }

    @Test(arguments: [SandboxHarness.tenant.goneDeviceID, "fin-ws-014.corp.contoso.example", "..", "%2f"])
    func `answers 404 for a device that it does not know by its id`(_ device: String) async throws {
        let answer = try await SandboxHarness().order("/machines/\(device)/unisolate", "{\(Self.comment)}")
        #expect(answer.status == 404)
    }
}
