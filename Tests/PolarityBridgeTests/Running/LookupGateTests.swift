import Lookup
import Synchronization
import TenantAccess
import Testing

@testable import PolarityBridge

struct LookupGateTests {
    private static let place = OptionPlace { _ throws(OptionPlace.UnreadableFile) in
        throw OptionPlace.UnreadableFile(reason: "no such file")
    }

    private func options(_ tenant: String) throws -> BridgeOptions {
        let texts = ["tenantId": tenant, "clientId": "app", "clientSecret": "s"]
        return try BridgeOptions(texts, from: Self.place, hasFixedTenant: false)
    }

    /// A lookup that has begun and goes on until it is told to end.
    private final class Occupation: Sendable {
        private let begun = AsyncStream<Void>.makeStream()
        private let ending = AsyncStream<Void>.makeStream()

        func run() async {
            begun.continuation.yield()
            for await _ in ending.stream { break }
        }

        func hasBegun() async { for await _ in begun.stream { break } }

        func end() { ending.continuation.yield() }
    }

    @Test func `who is cancelled while waiting leaves, and the next one goes`() async throws {
        let gate = LookupGate(bounds: .init(running: 1, unaskedRunning: 1, waiting: 2))
        let options = try options("a.example")
        let first = Occupation()
        let running = Task { try await gate.pass(options, isInitiated: true) { await first.run() } }
        await first.hasBegun()
        let cancelled = Task { try await gate.pass(options, isInitiated: true) {} }
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        let next = Task { try await gate.pass(options, isInitiated: true) { 7 } }
        first.end()
        try await running.value
        #expect(try await next.value == 7)
    }

    @Test func `work that fails leaves the gate open`() async throws {
        struct Broken: Error {}
        let gate = LookupGate(bounds: .init(running: 1, unaskedRunning: 1, waiting: 0))
        let options = try options("a.example")
        for _ in 1...3 {
            await #expect(throws: Broken.self) { try await gate.pass(options, isInitiated: false) { throw Broken() } }
        }
    }

    @Test func `beyond the limit one is refused at once, and other tenants are let in`() async throws {
        let gate = LookupGate(bounds: .init(running: 1, unaskedRunning: 1, waiting: 0))
        let slow = try options("slow.example")
        let occupation = Occupation()
        let running = Task { try await gate.pass(slow, isInitiated: true) { await occupation.run() } }
        await occupation.hasBegun()
        let failure = await #expect(throws: BridgeFailure.self) { try await gate.pass(slow, isInitiated: true) {} }
        #expect(failure?.code == "overloaded")
        #expect(try await gate.pass(options("fast.example"), isInitiated: false) { 1 } == 1)
        occupation.end()
        try await running.value
    }
}
