import Entities
import Testing

@testable import LensServer

struct AnswerShelfTests {
    private let start = ContinuousClock.now
    private let addresses: [Entity]

    init() throws {
        addresses = try (1...4).map { try #require(Entity(.ipv4, "203.0.113.\($0)")) }
    }

    private func answer(_ index: Int, at seconds: Int = 0) -> EntityAnswer {
        .sample(addresses[index], at: start + .seconds(seconds))
    }

    private func shelf(entities: Int = 10, bytes: Int = .max) -> AnswerShelf {
        AnswerShelf(AnswerShelf.Bounds(lifetime: .seconds(300), entities: entities, bytes: bytes))
    }

    @Test func `gives an answer until it is too old`() {
        var shelf = shelf()
        shelf.keep(answer(0), of: RunID(number: 1))
        #expect(shelf.answer(about: addresses[0], at: start + .seconds(299)) != nil)
        #expect(shelf.answer(about: addresses[0], at: start + .seconds(300)) == nil)
        #expect(shelf.answer(about: addresses[1], at: start) == nil)
    }

    @Test func `gives up the oldest answer when there are too many`() {
        var shelf = shelf(entities: 2)
        for index in 0..<3 { shelf.keep(answer(index, at: index), of: RunID(number: 1)) }
        #expect(shelf.count == 2)
        #expect(shelf.answer(about: addresses[0], at: start) == nil)
        #expect(shelf.answer(about: addresses[2], at: start) != nil)
    }

    @Test func `gives up the oldest answers when they take too many bytes`() {
        let weight = answer(0).weight
        var shelf = shelf(bytes: weight * 2)
        for index in 0..<4 { shelf.keep(answer(index, at: index), of: RunID(number: 1)) }
        #expect(shelf.count == 2)
        #expect(shelf.bytes == weight * 2)
        #expect(shelf.answer(about: addresses[1], at: start) == nil)
    }

    @Test func `an answer of a later run takes the place of an earlier one, and not the other way round`() {
        var shelf = shelf()
        shelf.keep(answer(0, at: 5), of: RunID(number: 2))
        shelf.keep(answer(0, at: 9), of: RunID(number: 1))
        #expect(shelf.answer(about: addresses[0], at: start)?.instant == start + .seconds(5))
        shelf.keep(answer(0, at: 11), of: RunID(number: 3))
        #expect(shelf.answer(about: addresses[0], at: start)?.instant == start + .seconds(11))
        #expect(shelf.count == 1)
        #expect(shelf.bytes == answer(0).weight)
    }

    @Test func `an answer that was renewed is not given up as the oldest`() {
        var shelf = shelf(entities: 2)
        shelf.keep(answer(0, at: 0), of: RunID(number: 1))
        shelf.keep(answer(1, at: 1), of: RunID(number: 2))
        shelf.keep(answer(0, at: 2), of: RunID(number: 3))
        shelf.keep(answer(2, at: 3), of: RunID(number: 4))
        #expect(shelf.answer(about: addresses[0], at: start) != nil)
        #expect(shelf.answer(about: addresses[1], at: start) == nil)
    }

    @Test func `trimming gives up what is too old`() {
        var shelf = shelf()
        for index in 0..<3 { shelf.keep(answer(index, at: index * 100), of: RunID(number: 1)) }
        #expect(shelf.nextExpiry == start + .seconds(300))
        shelf.trim(at: start + .seconds(400))
        #expect(shelf.count == 1)
        #expect(shelf.nextExpiry == start + .seconds(500))
        shelf.trim(at: start + .seconds(500))
        #expect(shelf.bytes == 0)
        #expect(shelf.nextExpiry == nil)
    }
}
