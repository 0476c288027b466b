import Testing

@testable import LensServer

struct HuntSlotsTests {
    @Test func `gives a slot back however the hunt ends`() async throws {
        let slots = HuntSlots(limit: 1)
        for _ in 1...3 {
            await #expect(throws: CancellationError.self) {
                try await slots.run { throw CancellationError() }
            }
        }
        #expect(try await slots.run { 1 } == 1)
    }

    @Test func `refuses a hunt while another has the only slot`() async throws {
        let slots = HuntSlots(limit: 1)
        let problem = try await slots.run {
            await #expect(throws: Problem.self) { try await slots.run {} }
        }
        #expect(problem?.code == .overloaded)
    }
}
