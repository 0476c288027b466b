import FoundationEssentials
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct SandboxActionFileTests {
    private static func action(_ number: Int, comment: String = "why") -> SandboxAction {
        SandboxAction(
            id: MadeUp.guid("action \(number)"),
            type: "Isolate",
            scope: "Full",
            requestor: "app",
            comment: comment,
            deviceID: EndpointOrdersTests.victim,
            deviceName: "fin-ws-014",
            file: nil,
            created: Int64(number),
            begun: 0,
            duration: 100,
            outcome: "Succeeded"
        )
    }

    /// Runs an operation with the path of a file that is not there yet.
    private func withPath(_ operation: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "actions-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await operation(folder.appending(path: "sandbox-actions.jsonl").path)
    }

    @Test func `hands actions from one sandbox to the next`() async throws {
        try await withPath { path in
            let first = try SandboxHarness(actionsFile: path)
            let isolate = EndpointOrdersTests.orders[0]
            let machine = "/machines/\(EndpointOrdersTests.victim)"
            let id = try #require(try await first.order("\(machine)/isolate", isolate.body).text("id"))
            let second = try SandboxHarness(actionsFile: path)
            #expect(try await second.endpoint("/machineactions/\(id)").text("status") == "Pending")
            #expect(try await second.order("/machineactions/\(id)/cancel", "{}").status == 200)
            #expect(try await first.endpoint("/machineactions/\(id)").text("status") == "Cancelled")
        }
    }

    @Test func `passes over a line that broke off, and writes on after it`() async throws {
        try await withPath { path in
            let file = SandboxActionFile(path: path)
            #expect(try file.read().isEmpty)
            try file.keep { _ in Self.action(1) }
            let whole = try Data(contentsOf: URL(filePath: path))
            try (whole + whole.prefix(40)).write(to: URL(filePath: path))
            #expect(try file.read() == [Self.action(1)])
            try file.keep { _ in Self.action(2) }
            #expect(try file.read() == [Self.action(1), Self.action(2)])
        }
    }

    @Test func `keeps the last word about an action`() async throws {
        try await withPath { path in
            let file = SandboxActionFile(path: path)
            for comment in ["a", "b"] { try file.keep { _ in Self.action(1, comment: comment) } }
            #expect(try file.read().map(\.comment) == ["b"])
        }
    }

    @Test func `drops the oldest actions of a file that has grown`() async throws {
        try await withPath { path in
            let file = SandboxActionFile(path: path)
            let comment = String(repeating: "x", count: 4_000)
            for number in 0..<100 { try file.keep { _ in Self.action(number, comment: comment) } }
            let kept = try file.read()
            #expect(kept.last == Self.action(99, comment: comment))
            #expect((50..<100).contains(kept.count))
            #expect(kept.map(\.created) == kept.map(\.created).sorted())
        }
    }

    @Test func `says that the file cannot be used`() async throws {
        try await withPath { path in
            let file = SandboxActionFile(path: path + "/not/there")
            #expect(throws: SandboxFailure.self) { try file.keep { _ in Self.action(1) } }
            try Data(count: SandboxActionFile.maxBytes + 1).write(to: URL(filePath: path))
            #expect(throws: SandboxFailure.self) { try SandboxActionFile(path: path).read() }
        }
    }

    @Test func `takes the orders of many processes one after the other`() async throws {
        try await withPath { path in
            try await withThrowingTaskGroup(of: Answer.self) { group in
                for _ in 0..<20 {
                    let harness = try SandboxHarness(actionsFile: path)
                    group.addTask {
                        let order = EndpointOrdersTests.orders[6]
                        return try await harness.order(
                            "/machines/\(EndpointOrdersTests.victim)/\(order.path)",
                            order.body
                        )
                    }
                }
                let statuses = try await group.reduce(into: [Int]()) { $0.append($1.status) }
                #expect(statuses.count { $0 == 201 } == 1 && statuses.count { $0 == 400 } == 19)
            }
        }
    }
}
