import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct RepeatedOrdersTests {
    private static let device = EndpointOrdersTests.victim

    private func order(_ path: String, _ harness: SandboxHarness) async throws -> Answer {
        let body = try #require(EndpointOrdersTests.orders.first { $0.path == path }).body
        return try await harness.order("/machines/\(Self.device)/\(path)", body)
    }

    @Test(arguments: ["unisolate", "runAntiVirusScan", "restrictCodeExecution", "unrestrictCodeExecution"])
    func `answers a repeat with the action that is running`(_ path: String) async throws {
        let harness = try SandboxHarness()
        let first = try await order(path, harness)
        harness.wall.advance(bySeconds: 5)
        let second = try await order(path, harness)
        #expect(second.status == 201 && second.text("id") == first.text("id"))
        #expect(second.text("status") == "InProgress")
        harness.wall.advance(bySeconds: 5)
        let third = try await order(path, harness)
        #expect(third.text("id") != first.text("id"))
    }

    @Test(arguments: ["StopAndQuarantineFile", "collectInvestigationPackage"])
    func `refuses a repeat`(_ path: String) async throws {
        let harness = try SandboxHarness()
        _ = try await order(path, harness)
        let second = try await order(path, harness)
        #expect(second.status == 400 && second.errorCode == "ActiveRequestAlreadyExists")
        #expect(second.errorMessage == "Action is already in progress")
    }

    @Test func `quarantines another file at the same time`() async throws {
        let harness = try SandboxHarness()
        _ = try await order("StopAndQuarantineFile", harness)
        let body = #"{"Comment":"x","Sha1":"\#(PhishingStory.library.sha1)"}"#
        #expect(try await harness.order("/machines/\(Self.device)/StopAndQuarantineFile", body).status == 201)
    }

    @Test func `leaves a second isolation pending for ever, until it is cancelled`() async throws {
        let harness = try SandboxHarness()
        let first = try await order("isolate", harness)
        let second = try await order("isolate", harness)
        #expect(second.status == 201 && second.text("id") != first.text("id"))
        harness.wall.advance(bySeconds: 86_400)
        let id = try #require(second.text("id"))
        #expect(try await harness.endpoint("/machineactions/\(id)").text("status") == "Pending")
        #expect(try await harness.order("/machineactions/\(id)/cancel", #"{"Comment":"x"}"#).status == 200)
    }

    @Test(arguments: ["isolate", "unisolate"])
    func `refuses a repeat when told to`(_ path: String) async throws {
        let harness = try SandboxHarness("endpoint.*:already-running")
        #expect(try await order(path, harness).status == 201)
        #expect(try await order(path, harness).errorCode == "ActiveRequestAlreadyExists")
    }

    @Test func `cancels what has not ended, once`() async throws {
        let harness = try SandboxHarness()
        let id = try #require(try await order("isolate", harness).text("id"))
        harness.wall.advance(bySeconds: 4)
        let path = "/machineactions/\(id.uppercased())/cancel"
        let cancelled = try await harness.order(path, #"{"Comment":"no longer needed"}"#)
        #expect(cancelled.status == 200 && cancelled.text("status") == "Cancelled")
        #expect(cancelled.text("cancellationComment") == "no longer needed")
        #expect(cancelled.text("cancellationRequestor") == "Defender Lens")
        #expect(cancelled.text("cancellationDateTimeUtc") == "2026-03-01T12:00:04.0000000Z")
        harness.wall.advance(bySeconds: 60)
        #expect(try await harness.endpoint("/machineactions/\(id)").text("status") == "Cancelled")
        #expect(try await harness.order(path, "{}").status == 400)
    }

    @Test func `cancels nothing that has ended, and nothing unknown`() async throws {
        let harness = try SandboxHarness()
        let id = try #require(try await order("isolate", harness).text("id"))
        harness.wall.advance(bySeconds: 10)
        let ended = try await harness.order("/machineactions/\(id)/cancel", #"{"Comment":"x"}"#)
        #expect(ended.status == 400 && ended.errorMessage?.contains("has ended") == true)
        let old = try #require(SandboxHarness.tenant.machineActions.first?.string("id"))
        #expect(try await harness.order("/machineactions/\(old)/cancel", "{}").status == 400)
        let unknown = try await harness.order("/machineactions/\(MadeUp.guid("unknown"))/cancel", "{}")
        #expect(unknown.status == 404 && unknown.errorCode == "ResourceNotFound")
        #expect(try await harness.order("/machineactions/\(id)/cancel", "x").errorCode == "InvalidRequestBody")
    }
}
