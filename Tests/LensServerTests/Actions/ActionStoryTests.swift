import DefenderAPI
import FoundationEssentials
import HTTPTypes
import ResponseActions
import Testing

@testable import LensServer

/// What a responder does over HTTP, on the simulated tenant.
struct ActionStoryTests {
    private static let device = "fin-ws-014"

    @Test func `isolates a device, sees it become isolated, releases it, and the record holds`() async throws {
        let served = try ServedActions()
        let following = Task { [follower = served.desk.follower] in await follower.run() }
        defer { following.cancel() }
        let feed = await served.desk.follower.feed()

        let isolation = try await served.preview("isolate", on: Self.device)
        #expect(isolation["request"]?["path"]?.string?.hasSuffix("/isolate") == true)
        #expect(isolation["device"]?["isolation"]?["state"]?.string == "released")
        #expect(served.orders == [])
        let begun = try await served.confirm(isolation)
        #expect(begun.status == 202)
        #expect(begun.json["ours"]?.bool == true)
        let isolated = await feed.states(of: try #require(begun.json["id"]?.string))
        #expect(isolated.last == "succeeded")
        #expect(isolated.dropLast().allSatisfy { ["sending", "pending", "inProgress"].contains($0) })

        let device = try await served.send(.get, "/api/v1/devices/\(Self.device)", as: ServerSettings.viewerToken)
        #expect(device.json["isolation"]?["state"]?.string == "isolated")
        let again = try await served.post("/api/v1/actions/preview", ServedActions.body("isolate", on: Self.device))
        #expect(again.json["outcome"]?.string == "alreadyDone")

        let release = try await served.preview("release", on: Self.device)
        let released = try await served.confirm(release)
        #expect(await feed.states(of: try #require(released.json["id"]?.string)).last == "succeeded")
        #expect(served.orders.count == 2)

        let list = try await served.send(.get, "/api/v1/actions", as: ServerSettings.auditorToken)
        #expect(list.json["actions"]?.array?.compactMap { $0["action"]?.string } == ["release", "isolate"])
        #expect(list.json["actions"]?.array?.last?["undo"]?.string == "release")
        #expect(try await AuditFile(path: served.store.path).verify().fault == nil)
        #expect(try await served.entries().filter { $0.draft.event == .sending }.count == 2)
    }

    @Test func `sends once when two people's browsers confirm the same preview at once`() async throws {
        let served = try ServedActions()
        let preview = try await served.preview("isolate", on: Self.device)
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { try await served.confirm(preview).status } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(answers.filter { $0 == 202 }.count == 1)
        #expect(answers.filter { $0 == 409 }.count == 7)
        #expect(served.orders.count == 1)
    }

    @Test func `settles and follows after a restart what an earlier server began`() async throws {
        let first = try ServedActions()
        let begun = try await first.confirm(try await first.preview("isolate", on: Self.device))
        let id = try #require(begun.json["id"]?.string)
        #expect(begun.json["state"]?.string != "succeeded")

        let second = try ServedActions(after: first)
        let feed = await second.desk.follower.feed()
        let following = Task { [follower = second.desk.follower] in await follower.run() }
        defer { following.cancel() }
        #expect(await feed.states(of: id).last == "succeeded")
        let report = try await second.send(.get, "/api/v1/actions/\(id)", as: ServerSettings.viewerToken)
        #expect(report.json["state"]?.string == "succeeded")
        #expect(second.orders.count == 1)
    }

    @Test func `goes on when the person goes away after confirming`() async throws {
        let served = try ServedActions()
        let preview = try await served.preview("isolate", on: Self.device)
        let (arrivals, arrive) = AsyncStream.makeStream(of: Void.self)
        served.transport.onOrder { arrive.finish() }
        let request = Task { try await served.confirm(preview) }
        for await _ in arrivals {}
        request.cancel()
        _ = await request.result
        let id = try #require(preview["id"]?.string)
        let report = try await served.send(.post, "/api/v1/actions/\(id)/refresh", body: "{}")
        #expect(report.status == 200)
        #expect(["pending", "inProgress", "succeeded"].contains(report.json["state"]?.string ?? ""))
        #expect(served.orders.count == 1)
    }

    @Test func `withdraws what has not ended`() async throws {
        let served = try ServedActions()
        let begun = try await served.confirm(try await served.preview("isolate", on: Self.device))
        let machineAction = try #require(begun.json["machineAction"]?.string)
        let preview = try await served.post(
            "/api/v1/actions/preview",
            #"{"action":"cancel","cancels":"\#(machineAction)"}"#
        )
        #expect(preview.json["preview"]?["cancels"]?.string == machineAction)
        let cancelled = try await served.confirm(try #require(preview.json["preview"]))
        #expect(cancelled.status < 300)
        #expect(served.orders.last?.hasSuffix("/cancel") == true)
    }
}
