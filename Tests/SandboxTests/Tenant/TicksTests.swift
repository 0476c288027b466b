import Testing

@testable import Sandbox

struct TicksTests {
    @Test func `writes instants as the services do`() {
        #expect(Ticks.text(0) == "0001-01-01T00:00:00.0000000Z")
        #expect(Ticks.text(Ticks.date(2026, 1, 22) + 12 * Ticks.hour + 1) == "2026-01-22T12:00:00.0000001Z")
        #expect(Ticks.text(Ticks.date(2024, 2, 29) + Ticks.day - 1) == "2024-02-29T23:59:59.9999999Z")
    }

    @Test func `counts days as the query language does`() {
        #expect(Ticks.date(1, 1, 1) == 0)
        #expect(Ticks.date(1970, 1, 1) == 621_355_968_000_000_000)
        #expect(Ticks.date(2000, 3, 1) - Ticks.date(2000, 2, 28) == 2 * Ticks.day)
    }
}

struct RandomSourceTests {
    @Test func `repeats itself for the same seed and stream only`() {
        var first = RandomSource(seed: 7, stream: "a")
        var second = RandomSource(seed: 7, stream: "a")
        var other = RandomSource(seed: 7, stream: "b")
        let numbers = (0..<8).map { _ in first.next() }
        #expect(numbers == (0..<8).map { _ in second.next() })
        #expect(numbers != (0..<8).map { _ in other.next() })
    }

    @Test func `stays below its bound and writes identifiers`() {
        var random = RandomSource(seed: 1, stream: "bounds")
        #expect((0..<1000).allSatisfy { _ in (0..<7).contains(random.below(7)) })
        #expect(random.hex(40).utf8.count == 40)
        #expect(random.guid().split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
    }
}
